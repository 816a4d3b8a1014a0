import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { severities, type Severity } from '../../audit';
import { Empty } from '../components/Empty';
import { SeverityMark } from '../components/SeverityMark';
import { usePaneActions, usePaneState } from '../paneContext';
import { AutoAnnotateSwitch } from './AutoAnnotateSwitch';
import { FindingGroup } from './FindingGroup';
import { FixTools } from './FixTools';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  filters: { display: 'flex', gap: '14px' },
  filter: { display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer' },
  box: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  notices: { margin: 0, paddingLeft: '1.2em', color: tokens.colorNeutralForeground2 },
});

/** 审核：按级别筛、按表分组的结果，定位，标注。 */
export function AuditView() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { overview, activity } = usePaneState();
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  if (overview === null) {
    return <Empty title="还没有可审核的内容" text="插入表样并开始填报后，这里随录随审。" />;
  }
  const { counts, findings, forms, submission, unplaced } = overview;
  const groups = [
    ...forms.map(({ key, sheetName, findings: own }) => ({ key, title: sheetName, own })),
    { key: '', title: '整份申报', own: unplaced },
  ];
  const toggle = (severity: Severity) =>
    setHidden(
      hidden.includes(severity) ? hidden.filter((other) => other !== severity) : [...hidden, severity],
    );

  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={activity !== null} onClick={() => void actions.annotate()}>
          审核并标注
        </Button>
        <Button disabled={activity !== null} onClick={() => void actions.clearAnnotations()}>
          清除标注
        </Button>
        <Button disabled={activity !== null} onClick={() => void actions.writeAuditSheet()}>
          生成审核情况表
        </Button>
      </div>
      <AutoAnnotateSwitch />
      <FixTools overview={overview} />
      <div className={styles.filters} role="group" aria-label="显示哪些级别">
        {severities.map((severity) => (
          <label key={severity} className={styles.filter}>
            <input
              type="checkbox"
              className={styles.box}
              checked={!hidden.includes(severity)}
              onChange={() => toggle(severity)}
            />
            <SeverityMark severity={severity} />
            {severity} {counts[severity]}
          </label>
        ))}
      </div>
      {submission.notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {submission.notices.map(({ sheetName, message }) => (
            <li key={`${sheetName}/${message}`}>
              {sheetName}：{message}
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 ? (
        <Empty title="没有发现问题" text="填报时会自动重新审核。" />
      ) : (
        groups.map(({ key, title, own }) => (
          <FindingGroup
            key={key}
            title={title}
            findings={own.filter(({ severity }) => !hidden.includes(severity))}
          />
        ))
      )}
    </div>
  );
}
