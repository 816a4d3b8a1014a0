import { useMemo, useState } from 'react';
import { planImport } from '../../../submission';
import type { ImportChange } from '../../../submission';
import type { ImportUndo } from '../../../workbook';
import type { ImportedTables } from '../../app/actions/importTables';
import { useEnvironment, usePaneState } from '../../paneContext';
import { ImportPreview } from './ImportPreview';
import { TakeFromFile } from './TakeFromFile';

/** 导入别的文件：选手做的、去年的、财政局发的 xlsx 或 docx，一格一格看清再写。文件只在本机读。 */
export function ImportTables() {
  const { actions } = useEnvironment();
  const { overview, activity } = usePaneState();
  const [file, setFile] = useState<ImportedTables | null>(null);
  const [undo, setUndo] = useState<ImportUndo | null>(null);
  const current = overview?.submission;
  const plan = useMemo(() => (file?.ok && current ? planImport(file.data, current) : null), [file, current]);

  async function read(picked: File) {
    if (current === undefined) return;
    setFile(null);
    setFile(await actions.readTables(picked, current.registeredScheme));
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
    <TakeFromFile
      words={{
        title: '导入别的文件里的数',
        explanation:
          '从手做的、去年的或财政局发的表（.xlsx、.docx）取录入的内容：按标签认，一格一格列出来，点了才写；算得出来的格不写。',
        choose: plan === null ? '选要导入的文件' : '换一个要导入的文件',
        undo: '撤销刚才的导入',
        accept: '.xlsx,.xlsm,.docx',
        testId: 'import-tables',
        inputTestId: 'import-file',
      }}
      busy={activity !== null}
      onRead={read}
      problem={file?.ok === false ? file.problem : null}
      onUndo={
        undo === null
          ? null
          : () => void actions.undoImportValues(undo).then((done) => (done ? setUndo(null) : undefined))
      }
    >
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
    </TakeFromFile>
  );
}
