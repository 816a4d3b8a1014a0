import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FixUndoEntry } from '../../app/state';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  undos: { listStyle: 'none', margin: 0, padding: 0 },
  undo: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
});

/** 做过的修正，可以撤销；没有就不出现。 */
export function UndoFixes({ undos }: { undos: readonly FixUndoEntry[] }) {
  const styles = useStyles();
  const { undoFix } = usePaneActions();
  const { activity } = usePaneState();
  if (undos.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>撤销修正（{undos.length}）</summary>
      <ul className={styles.undos}>
        {undos.map((entry) => (
          <li key={entry.id} className={styles.undo}>
            {entry.label}
            <Button
              size="small"
              disabledFocusable={activity !== null}
              aria-label={`撤销 ${entry.label}`}
              onClick={() => void undoFix(entry)}
            >
              撤销
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
