/** A dialog of the board and the card, in their words. */
import { Dialog, type DialogProps } from '../dialog';
import { useTexts } from './texts';

export interface ModalProps extends Omit<DialogProps, 'dismiss' | 'status'> {
  /** What it asked for is on its way. */
  readonly waiting?: boolean;
}

export function Modal({ waiting = false, disabled = false, ...props }: ModalProps) {
  const { t } = useTexts();
  return (
    <Dialog
      {...props}
      disabled={disabled || waiting}
      status={waiting ? t.saving : ''}
      dismiss={props.action ? t.cancel : t.close}
    />
  );
}
