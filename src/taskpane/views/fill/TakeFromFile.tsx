import { useState, type ReactNode } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  summary: { cursor: 'pointer' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 一段“从别的文件取数”的文字与测试标识。 */
export interface TakeFromFileWords {
  readonly title: string;
  readonly explanation: string;
  /** 选文件的按钮；已经选过的换一种说法。 */
  readonly choose: string;
  readonly undo: string;
  /** 收哪些扩展名，如 `.xlsx,.xlsm`。 */
  readonly accept: string;
  readonly testId: string;
  readonly inputTestId: string;
}

interface Props {
  readonly words: TakeFromFileWords;
  readonly busy: boolean;
  /** 读选中的文件；文件只在本机读。 */
  readonly onRead: (picked: File) => Promise<void>;
  /** 读不了的原因；读得了为 null。 */
  readonly problem: string | null;
  /** 撤销刚才那一次；没有可撤的为 null。 */
  readonly onUndo: (() => void) | null;
  /** 预览。 */
  readonly children: ReactNode;
}

/** 从别的文件取数：说明、选文件、撤销、正在读、读不了，下面是预览。 */
export function TakeFromFile({ words, busy, onRead, problem, onUndo, children }: Props) {
  const styles = useStyles();
  const [reading, setReading] = useState<string | null>(null);

  async function read(picked: File) {
    setReading(picked.name);
    await onRead(picked);
    setReading(null);
  }

  return (
    <details data-testid={words.testId}>
      <summary className={styles.summary}>{words.title}</summary>
      <div className={styles.root}>
        <p className={styles.text}>{words.explanation}</p>
        <div className={styles.buttons}>
          <FileButton
            label={words.choose}
            accept={words.accept}
            testId={words.inputTestId}
            disabled={busy || reading !== null}
            onFiles={([file]) => void read(file)}
          />
          {onUndo === null ? null : (
            <Button disabledFocusable={busy} onClick={onUndo}>
              {words.undo}
            </Button>
          )}
        </div>
        {reading === null ? null : <Spinner size="tiny" label={`正在读“${reading}”…`} />}
        {problem === null ? null : (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {children}
      </div>
    </details>
  );
}
