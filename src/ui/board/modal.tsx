/** A dialog of the board and the card, in their words. */
import { Dialog, type DialogProps } from '../dialog';
import { useTexts } from './texts';

export type ModalProps = Omit<DialogProps, 'dismiss'>;

export function Modal(props: ModalProps) {
  const { t } = useTexts();
  return <Dialog {...props} dismiss={props.action ? t.cancel : t.close} />;
}
