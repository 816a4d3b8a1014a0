import { useMemo, useRef, useState } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { planImport } from '../../../submission';
import type { ImportChange } from '../../../submission';
import type { ImportUndo } from '../../../workbook';
import type { ImportedTables } from '../../app/actions/importTables';
import { useEnvironment, usePaneState } from '../../paneContext';
import { ImportPreview } from './ImportPreview';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  summary: { cursor: 'pointer' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 导入别的文件：选手做的、去年的、财政局发的 xlsx 或 docx，一格一格看清再写。文件只在本机读。 */
export function ImportTables() {
  const styles = useStyles();
  const { actions } = useEnvironment();
  const { overview, activity } = usePaneState();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string | null>(null);
  const [file, setFile] = useState<ImportedTables | null>(null);
  const [undo, setUndo] = useState<ImportUndo | null>(null);
  const current = overview?.submission;
  const plan = useMemo(() => (file?.ok && current ? planImport(file.data, current) : null), [file, current]);

  async function read(picked: File | undefined) {
    if (input.current !== null) input.current.value = '';
    if (picked === undefined || current === undefined) return;
    setFile(null);
    setReading(picked.name);
    setFile(await actions.readTables(picked, current.registeredScheme));
    setReading(null);
  }

  async function write(chosen: readonly ImportChange[]) {
    if (!file?.ok) return;
    const { data } = file;
    const result = await actions.importValues({ plan: (now) => planImport(data, now), chosen });
    if (result === null) return;
    setUndo(result);
    setFile(null);
  }

  return (
    <details data-testid="import-tables">
      <summary className={styles.summary}>导入别的文件里的数</summary>
      <div className={styles.root}>
        <p className={styles.text}>
          从手做的、去年的或财政局发的表（.xlsx、.docx）取录入的内容：按标签认，一格一格列出来，点了才写；算得出来的格不写。
        </p>
        <div className={styles.buttons}>
          <Button disabled={activity !== null || reading !== null} onClick={() => input.current?.click()}>
            {plan === null ? '选要导入的文件' : '换一个要导入的文件'}
          </Button>
          {undo === null ? null : (
            <Button
              disabled={activity !== null}
              onClick={() =>
                void actions.undoImportValues(undo).then((done) => (done ? setUndo(null) : undefined))
              }
            >
              撤销刚才的导入
            </Button>
          )}
          <input
            ref={input}
            type="file"
            accept=".xlsx,.xlsm,.docx"
            hidden
            data-testid="import-file"
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
          <ImportPreview
            key={file.source}
            source={file.source}
            plan={plan}
            notices={file.notices}
            busy={activity !== null}
            onImport={(chosen) => void write(chosen)}
            onCancel={() => setFile(null)}
          />
        )}
      </div>
    </details>
  );
}
