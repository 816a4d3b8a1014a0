import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';
import type { Proposal } from '../../../recognize';
import type { FormReading } from '../../../submission';
import type { RecognizedSheet } from '../../../workbook';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AdoptSheet } from './AdoptSheet';
import { OwnLayouts } from './OwnLayouts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px', padding: '8px 0' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  problems: { margin: 0, paddingLeft: '1.4em', color: tokens.colorStatusDangerForeground1 },
});

/** 绑好的一张不再列，同一张工作表上别的还在。 */
const withoutProposal = (sheets: readonly RecognizedSheet[], done: Proposal): readonly RecognizedSheet[] =>
  sheets.map((sheet) => ({ ...sheet, proposals: sheet.proposals.filter((proposal) => proposal !== done) }));

/** 一张工作表一行：绑了几张表的连着写，撤销时一起撤销。 */
const adoptedSheets = (forms: readonly FormReading[]) =>
  [...new Set(forms.map(({ sheetId }) => sheetId))].map((sheetId) => {
    const own = forms.filter((form) => form.sheetId === sheetId);
    return {
      sheetId,
      sheetName: own[0]?.sheetName ?? '',
      kinds: own.map(({ form }) => `《${form.id}》`).join('、'),
    };
  });

/** 认表：工作簿里别人的表逐张看清再绑定；方案包在这里载入，绑过的在这里撤销。 */
export function AdoptTools() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, overview, loadedLayouts } = usePaneState();
  const [sheets, setSheets] = useState<readonly RecognizedSheet[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const busy = activity !== null;
  const adopted = overview?.submission.forms.filter(({ adopted: bound }) => bound) ?? [];

  async function recognize() {
    setSheets((await actions.recognizeSheets()) ?? []);
  }

  async function load(file: File) {
    setProblems(await actions.loadPack(await file.text()));
  }

  return (
    <div className={styles.root}>
      <p className={styles.text}>
        打开财政局发来的表（.xlsx），按“认表”：认出每一格是什么，拿不准的问您；确认后建名称、往空的计算格放公式，样子一格不动。方案、年度、单位照
        {overview === null ? '上面填的' : '这份工作簿登记的'}。
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void recognize()}>
          认表
        </Button>
        <FileButton
          label="载入方案包"
          accept=".json,application/json"
          testId="pack-file"
          disabled={busy}
          onFiles={([file]) => void load(file)}
        />
      </div>
      <OwnLayouts onProblems={setProblems} />
      {problems.length === 0 ? null : (
        <div role="alert">
          <p className={styles.text}>方案包没有载入：</p>
          <ul className={styles.problems} data-testid="pack-problems">
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      {loadedLayouts.length === 0 ? null : (
        <p className={styles.text} data-testid="loaded-layouts">
          插表时照载入的版面：{loadedLayouts.map(({ title, kind }) => title ?? kind).join('、')}
        </p>
      )}
      {sheets.flatMap((sheet) =>
        sheet.proposals.map((proposal) => (
          <AdoptSheet
            key={`${sheet.sheetId}/${proposal.region.row},${proposal.region.column}`}
            sheet={sheet}
            proposal={proposal}
            onAdopted={() => setSheets((all) => withoutProposal(all, proposal))}
          />
        )),
      )}
      {adoptedSheets(adopted).map(({ sheetId, sheetName, kinds }) => (
        <div key={sheetId} className={styles.buttons}>
          <span>
            “{sheetName}”绑定成{kinds}
          </span>
          <Button size="small" disabledFocusable={busy} onClick={() => void actions.releaseSheet(sheetId)}>
            撤销认表
          </Button>
        </div>
      ))}
    </div>
  );
}
