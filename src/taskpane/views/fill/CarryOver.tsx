import { useMemo, useState } from 'react';
import { planCarryOver } from '../../../submission';
import type { LastYearFile } from '../../app/actions/carryOver';
import { useEnvironment, usePaneState } from '../../paneContext';
import { CarryPreview } from './CarryPreview';
import type { CarryChoice } from './CarryPreview';
import { TakeFromFile } from './TakeFromFile';

type Undo = Parameters<ReturnType<typeof useEnvironment>['actions']['undoCarryOver']>[0];

/** 结转上年的数与文字：选上年的工作簿，看清要填哪些格，再写。文件只在本机读，不上传。 */
export function CarryOver() {
  const { actions } = useEnvironment();
  const { overview, activity } = usePaneState();
  const [file, setFile] = useState<LastYearFile | null>(null);
  const [undo, setUndo] = useState<Undo | null>(null);
  const current = overview?.submission;
  const plan = useMemo(
    () => (file?.ok && current ? planCarryOver(file.submission, current, file.source) : null),
    [file, current],
  );

  async function read(picked: File) {
    setFile(null);
    setFile(await actions.readLastYear(picked));
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
    <TakeFromFile
      words={{
        title: '结转上年数',
        explanation:
          '从上年的绩效自评工作簿（.xlsx）取“本年决算数”填进今年的“上年决算数”，职责、制度、联系人一类照旧的文字填进空着的栏，审核说明记下备用。先看清再写，填过的格不会自动覆盖。',
        choose: plan === null ? '选上年的工作簿' : '换一个文件',
        undo: '撤销刚才的结转',
        accept: '.xlsx,.xlsm',
        testId: 'carry-over',
        inputTestId: 'last-year-file',
      }}
      busy={activity !== null}
      onRead={read}
      problem={file?.ok === false ? file.problem : null}
      onUndo={
        undo === null
          ? null
          : () => void actions.undoCarryOver(undo).then((done) => (done ? setUndo(null) : undefined))
      }
    >
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
    </TakeFromFile>
  );
}
