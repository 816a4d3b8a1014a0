import { useEffect, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { describeDifference, type SelfCheckReport } from '../../../workbook';
import { useEnvironment, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingTop: '8px' },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

/** 报告的下载地址；换了报告就收回旧的。 */
function useReportAddress(report: SelfCheckReport | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (report === null) return undefined;
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(report, null, 2)], { type: 'application/json' }),
    );
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [report]);
  return address;
}

/** 自检：谁手边有 Excel，谁就能一分钟内告诉我们模拟主机哪里不像它。 */
export function SelfCheck() {
  const styles = useStyles();
  const { actions, diagnostics } = useEnvironment();
  const { activity } = usePaneState();
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const address = useReportAddress(report);
  const differences = (report?.results ?? []).map(describeDifference).filter((text) => text !== '');
  return (
    <div className={styles.root}>
      <p className={styles.text}>
        在一张用完就删的草稿表上，把本加载项依赖的 Excel
        行为逐项做一遍，约一分钟。您的表不会改动，结果不会发送到任何地方。
      </p>
      <div>
        <Button
          disabled={activity !== null}
          onClick={() => void actions.selfCheck(diagnostics).then(setReport)}
        >
          开始自检
        </Button>
      </div>
      {report === null ? null : (
        <>
          {differences.length === 0 ? (
            <p className={styles.text}>与预期完全一致。</p>
          ) : (
            <ul className={styles.list} aria-label="与预期不同的地方">
              {differences.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {address === null ? null : (
            <Link href={address} download="PBE自检报告.json">
              保存报告（交给维护人员）
            </Link>
          )}
        </>
      )}
    </div>
  );
}
