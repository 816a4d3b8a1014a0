import { useEffect, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { StaleReport as Stale, UpdatedReportFile } from '../../../app/files/reportOutcome';
import { SaveFile } from '../../../components/SaveFile';
import { fileTypes, useDownload } from '../../../components/useDownload';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { ReportSection } from './ReportSection';
import { useReportStyles } from './reportStyles';

/** 变了什么：表改了，手上的报告哪些句子过期；要换才换，别的字不动。 */
export function StaleReport() {
  const styles = useReportStyles();
  const { staleReport, updateReport, forgetReport } = usePaneActions();
  const { overview, report, activity } = usePaneState();
  const submission = overview?.submission ?? null;
  const [stale, setStale] = useState<Stale | null>(null);
  const [updated, setUpdated] = useState<UpdatedReportFile | null>(null);
  const address = useDownload(updated?.file.bytes ?? null, fileTypes.docx);

  useEffect(() => {
    let current = true;
    void staleReport().then((found) => {
      if (current) setStale(found);
    });
    return () => {
      current = false;
    };
  }, [staleReport, submission, report]);

  if (report === null || stale === null) return null;
  const { sentences } = stale;
  return (
    <ReportSection id="report-stale" title="四、变了什么">
      {report.kept ? (
        <p className={styles.text}>
          这是上次打开窗格时留在这台电脑上的一份；此后在 Word 里改过的，请在“核对”里重新选它。
          <Button appearance="transparent" size="small" onClick={() => void forgetReport()}>
            不再留着
          </Button>
        </p>
      ) : null}
      <p className={styles.text} role="status">
        {sentences.length === 0
          ? `“${report.name}”里带出处的数与表一致。`
          : `表改了，“${report.name}”里 ${sentences.length} 个数过期：`}
      </p>
      {sentences.length === 0 ? null : (
        <>
          <ul className={styles.list} aria-label="过期的句子">
            {sentences.map(({ name, quote, printed, due }) => (
              <li key={name} data-testid="stale-sentence">
                “…{quote}…”：{printed} → {due ?? '（表里现在没有）'}
              </li>
            ))}
          </ul>
          <Button disabledFocusable={activity !== null} onClick={() => void updateReport().then(setUpdated)}>
            只换这些数，别的字不动
          </Button>
        </>
      )}
      {updated === null || address === null ? null : (
        <SaveFile
          address={address}
          name={updated.file.name}
          label={`保存换好的 ${updated.file.name}（换了 ${updated.changed.length} 个数）`}
          otherwise="存好工作簿，用命令行 pbe report --update 换"
        />
      )}
    </ReportSection>
  );
}
