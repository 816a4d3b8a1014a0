import { useState } from 'react';
import { CheckReport } from './CheckReport';
import { GenerateReport } from './GenerateReport';
import { ReportTexts } from './ReportTexts';
import { useReportStyles } from './reportStyles';
import { StaleReport } from './StaleReport';

/** 报告：人写的话、生成、核对、变了什么。只读工作簿；写格子的都是点了才写。 */
export function ReportTools() {
  const styles = useReportStyles();
  // 生成、核对以后“变了什么”要重新看一遍
  const [version, setVersion] = useState(0);
  const onReport = (): void => setVersion((current) => current + 1);
  return (
    <div className={styles.sections} data-testid="report-tools">
      <ReportTexts />
      <GenerateReport onReport={onReport} />
      <CheckReport onReport={onReport} />
      <StaleReport key={version} />
    </div>
  );
}
