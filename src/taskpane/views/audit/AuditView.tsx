import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { changesSince } from '../../app/findings/findingChanges';
import { filterSections, findingSections, noFilter } from '../../app/findings/findingFilter';
import { Empty } from '../../components/Empty';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AuditChanges } from './AuditChanges';
import { AuditFilters } from './AuditFilters';
import { AutoAnnotateSwitch } from './AutoAnnotateSwitch';
import { FindingGroup } from './FindingGroup';
import { FixTools } from './FixTools';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  notices: { margin: 0, paddingLeft: '1.2em', color: tokens.colorNeutralForeground2 },
});

const nothing: ReadonlySet<Finding> = new Set();

/** 审核：标注、与上次相比、按级别、表、规则筛，按表分组的结果。 */
export function AuditView() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { overview, activity, runs } = usePaneState();
  const [filter, setFilter] = useState(noFilter);
  const changes = useMemo(
    () => (runs === null || overview === null ? null : changesSince(runs, overview.findings)),
    [runs, overview],
  );
  if (overview === null) {
    return (
      <Empty title="还没有可审核的内容" text="插入表样并开始填报后，这里随录随审。">
        <Button appearance="primary" onClick={() => actions.show('start')}>
          去插入表样
        </Button>
      </Empty>
    );
  }
  const { audited, counts, findings, submission } = overview;
  const added = changes?.added ?? nothing;
  const sections = findingSections(overview);
  const shown = filterSections(sections, filter, added);

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
      {changes === null ? null : <AuditChanges changes={changes} overview={overview} />}
      <FixTools overview={overview} />
      {submission.notices.length === 0 ? null : (
        <ul className={styles.notices}>
          {submission.notices.map(({ sheetName, message }) => (
            <li key={`${sheetName}/${message}`}>
              {message.includes(sheetName) ? message : `${sheetName}：${message}`}
            </li>
          ))}
        </ul>
      )}
      {findings.length === 0 ? (
        <Empty
          title={audited ? '没有发现问题' : '正在审核…'}
          text={audited ? '填报时会自动重新审核。' : '审核规则装好就出结果，不必等在这里。'}
        />
      ) : (
        <>
          <AuditFilters
            filter={filter}
            sections={sections}
            findings={findings}
            counts={counts}
            added={added}
            onChange={setFilter}
          />
          {shown.map(({ key, title, findings: own }) => (
            <FindingGroup key={key} title={title} overview={overview} findings={own} added={added} />
          ))}
          {shown.length > 0 ? null : (
            <Empty title="筛选之后没有结果" text={`一共有 ${findings.length} 条，都被筛掉了。`}>
              <Button onClick={() => setFilter(noFilter)}>全部显示</Button>
            </Empty>
          )}
        </>
      )}
    </div>
  );
}
