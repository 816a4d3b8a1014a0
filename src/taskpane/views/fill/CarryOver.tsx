import { useMemo, useRef, useState } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { planCarryOver } from '../../../submission';
import type { LastYearFile } from '../../app/actions/carryOver';
import { useEnvironment, usePaneState } from '../../paneContext';
import { CarryPreview } from './CarryPreview';
import type { CarryChoice } from './CarryPreview';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  summary: { cursor: 'pointer' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Undo = Parameters<ReturnType<typeof useEnvironment>['actions']['undoCarryOver']>[0];

/** 结转上年数：选上年的工作簿，看清要填哪些格，再写。文件只在本机读，不上传。 */
export function CarryOver() {
  const styles = useStyles();
  const { actions } = useEnvironment();
  const { overview, activity } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [file, setFile] = useState<LastYearFile | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const current = overview?.submission;
  const plan = useMemo(
    () => (file?.ok && current ? planCarryOver(file.submission, current, file.source) : null),
    [file, current],
  );

  async function read(picked: File | undefined) {
    if (input.current !== null) input.current.value = '';
    if (picked === undefined) return;
    setFile(null);
    setReading(picked.name);
    setFile(await actions.readLastYear(picked));
    setReading(null);
  }

  async function carry({ changes, missing }: CarryChoice) {
    if (!file?.ok) return;
    const { submission, source } = file;
    const result = await actions.carryOver({
      plan: (now) => planCarryOver(submission, now, source),
      chosen: changes,
      missing,
    });
    if (result === null) return;
    setUndo(result);
    setFile(null);
  }

  return (
    <details data-testid="carry-over">
      <summary className={styles.summary}>结转上年数</summary>
      <div className={styles.root}>
        <p className={styles.text}>
          从上年的绩效自评工作簿（.xlsx）取“本年决算数”填进今年的“上年决算数”。先看清再写，填过的格不会自动覆盖。
        </p>
        <div className={styles.buttons}>
          <Button disabled={activity !== null || reading !== null} onClick={() => input.current?.click()}>
            {plan === null ? '选上年的工作簿' : '换一个文件'}
          </Button>
          {undo === null ? null : (
            <Button
              disabled={activity !== null}
              onClick={() =>
                void actions.undoCarryOver(undo).then((done) => (done ? setUndo(null) : undefined))
              }
            >
              撤销刚才的结转
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xlsm"
            hidden
            data-testid="last-year-file"
            onChange={({ target }) => void read(target.files?.[0])}
          />
        </div>
        {reading === null ? null : <Spinner size="tiny" label={`正在读“${reading}”…`} />}
        {file?.ok === false ? (
          <p className={styles.problem} role="alert">
            {file.problem}
          </p>
        ) : null}
        {plan === null || !file?.ok ? null : (
          <CarryPreview
            key={file.source}
            source={file.source}
            plan={plan}
            busy={activity !== null}
            onCarry={(choice) => void carry(choice)}
            onCancel={() => setFile(null)}
          />
        )}
      </div>
    </details>
  );
}
