import { useState } from 'react';
import { Link } from '@fluentui/react-components';
import type { ReportFinding } from '../../../../report';
import type { CheckedReport, ReportProblem } from '../../../app/files/reportOutcome';
import { placeAddress } from '../../../app/overview';
import { FileButton } from '../../../components/FileButton';
import { Problems } from '../../../components/Problems';
import { SeverityMark } from '../../../components/SeverityMark';
import { useCopy } from '../../../components/useCopy';
import { usePaneActions, usePaneState } from '../../../paneContext';
import { QuoteFigures } from './QuoteFigures';
import { ReportSection } from './ReportSection';
import { useReportStyles } from './reportStyles';

/** 核对报告：选 .docx（谁写的都行），逐句列出与表不一致的数、该改成什么。 */
export function CheckReport({ onReport }: { onReport: () => void }) {
  const styles = useReportStyles();
  const { checkReport } = usePaneActions();
  const { activity } = usePaneState();
  const [outcome, setOutcome] = useState<CheckedReport | ReportProblem | null>(null);

  async function check(file: File): Promise<void> {
    setOutcome(null);
    setOutcome(await checkReport(file));
    onReport();
  }

  return (
    <ReportSection id="report-check" title="三、核对报告">
      <p className={styles.text}>选写好、改过的报告，里面每个数与表对一遍；文件只在本机读，不上传。</p>
      <FileButton
        label="选报告（.docx）核对"
        accept=".docx"
        testId="report-file"
        disabled={activity !== null}
        onFiles={([file]) => void check(file)}
      />
      {outcome === null ? null : outcome.ok ? (
        <Checked checked={outcome} />
      ) : (
        <Problems reasons={outcome.reasons} />
      )}
    </ReportSection>
  );
}

function Checked({ checked }: { checked: CheckedReport }) {
  const styles = useReportStyles();
  const [copied, copy] = useCopy();
  const { file, check } = checked;
  const { findings, unsourced, tied } = check;
  return (
    <>
      <p className={styles.text} role="status" data-testid="report-checked">
        “{file.name}”：{findings.length === 0 ? '没有发现不一致' : `${findings.length} 处要看`}，对上的数{' '}
        {tied} 个，没有出处的数 {unsourced.length} 个。
      </p>
      {copied}
      {findings.length === 0 ? null : (
        <ul className={styles.list} aria-label="报告里要看的地方">
          {findings.map((finding, at) => (
            <Finding key={`${finding.paragraph}/${finding.rule}/${at}`} finding={finding} onCopy={copy} />
          ))}
        </ul>
      )}
      {unsourced.length === 0 ? null : (
        <details>
          <summary>没有出处的数（表里、文字栏里都没有，请自己核）</summary>
          <ul className={styles.list}>
            {unsourced.map(({ paragraph, printed, quote }, at) => (
              <li key={`${paragraph}/${at}`}>
                {printed}　{quote}
              </li>
            ))}
          </ul>
        </details>
      )}
      <QuoteFigures checked={checked} />
    </>
  );
}

function Finding({ finding, onCopy }: { finding: ReportFinding; onCopy: (text: string) => Promise<void> }) {
  const styles = useReportStyles();
  const { goTo } = usePaneActions();
  const { severity, message, quote, expected, place } = finding;
  return (
    <li data-testid="report-finding">
      <SeverityMark severity={severity} label={severity} /> {message}
      <p className={styles.quote}>“{quote}”</p>
      <span className={styles.row}>
        {expected === null ? null : (
          <Link as="button" aria-label={`复制“${expected}”`} onClick={() => void onCopy(expected)}>
            报告里该改成 {expected}（复制）
          </Link>
        )}
        {place === null ? null : (
          <Link as="button" onClick={() => void goTo(place)}>
            看 {place.sheetName} {placeAddress(place)}
          </Link>
        )}
      </span>
    </li>
  );
}
