/** English: what the server says about the design of the conveyor. */
import type { DesignText } from '../design-text';

export const design: DesignText = {
  changes: {
    stageAdded: 'New stage “{name}”',
    stageRemoved: 'Stage “{name}” taken out',
    stageRenamed: 'Stage “{from}” is now “{name}”',
    stageMoved: 'Stage “{name}” moved: it follows “{after}”',
    stageFirst: 'Stage “{name}” moved: it is the first',
    changed: '{name}, {field}: {from} → {to}',
    actionAdded: '{name}: new action “{action}”',
    actionRemoved: '{name}: action “{action}” taken out',
    actionEvidence: '{name}, “{action}”: evidence {from} → {to}',
    actionsMoved: '{name}: actions in another order',
    reasonAdded: 'New loss reason “{name}”',
    reasonRemoved: 'Loss reason “{name}” taken out',
    reasonRenamed: 'Loss reason “{from}” is now “{name}”',
  },
  blank: 'none',
  quoted: '“{value}”',
  yes: 'yes',
  no: 'no',
  more: 'and more: {count}',
  decision: 'Approve version {version} of the conveyor. {changes}',
  first: 'Stages: {stages}, from “{first}” to “{last}”. Loss reasons: {reasons}',
};
