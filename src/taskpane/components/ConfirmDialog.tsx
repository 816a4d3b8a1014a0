import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

/** 要确认的一件事。 */
export interface Confirmation {
  readonly title: string;
  readonly text: string;
  readonly confirm: string;
  /** 做完才算完：焦点等它做完再还给原来的按钮。 */
  readonly onConfirm: () => Promise<void> | void;
}

interface Props {
  /** 正在问的；null 为关着。 */
  readonly confirmation: Confirmation | null;
  /** 关上；确认了就带上要做的事。 */
  readonly onClose: (confirmed?: Confirmation['onConfirm']) => void;
}

/**
 * 确认框（office.js 禁用了浏览器自带的 confirm）；用到才下载，下载以后一直挂着，只由 `open` 开关：
 * 开着就从页面里拿走，遮住其余内容的 aria-hidden 会留在窗格上，读屏器从此看不见它。
 */
export default function ConfirmDialog({ confirmation, onClose }: Props) {
  // 关上的动画里还要有字
  const [last, remember] = useState(confirmation);
  if (confirmation !== null && confirmation !== last) remember(confirmation);
  return (
    <Dialog
      open={confirmation !== null}
      modalType="alert"
      onOpenChange={(_, data) => (data.open ? undefined : onClose())}
    >
      <DialogSurface style={{ width: 'calc(100% - 32px)' }}>
        <DialogBody>
          <DialogTitle>{last?.title}</DialogTitle>
          <DialogContent>{last?.text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onClose(last?.onConfirm)}>
              {last?.confirm}
            </Button>
            <Button onClick={() => onClose()}>取消</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
