import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { allRestorations, normalizeTargets, type Fix } from '../../../audit';
import type { Overview } from '../../app/overview';
import { usePaneActions, usePaneState } from '../../paneContext';
import { FixPreview } from './FixPreview';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
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

/** 成批的修正：全部恢复公式、规范指标值写法；撤销修正的清单。没有可做的就不出现。 */
export function FixTools({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const { undoFix } = usePaneActions();
  const { fixUndos, activity } = usePaneState();
  const [open, setOpen] = useState<string | null>(null);
  const tools = [
    { title: '全部恢复公式', fix: allRestorations(overview.findings) },
    { title: '规范指标值写法', fix: normalizeTargets(overview.submission) },
  ].filter((tool): tool is { title: string; fix: Fix } => tool.fix !== null);
  const preview = tools.find(({ title }) => title === open);

  return (
    <>
      {tools.length === 0 ? null : (
        <div className={styles.buttons}>
          {tools.map(({ title, fix }) => (
            <Button
              key={title}
              size="small"
              aria-expanded={title === open}
              onClick={() => setOpen(title === open ? null : title)}
            >
              {title}（{fix.changes.length}）
            </Button>
          ))}
        </div>
      )}
      {preview ? <FixPreview fix={preview.fix} onClose={() => setOpen(null)} /> : null}
      {fixUndos.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>撤销修正（{fixUndos.length}）</summary>
          <ul className={styles.undos}>
            {fixUndos.map((entry) => (
              <li key={entry.id} className={styles.undo}>
                {entry.label}
                <Button
                  size="small"
                  disabled={activity !== null}
                  aria-label={`撤销 ${entry.label}`}
                  onClick={() => void undoFix(entry)}
                >
                  撤销
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
