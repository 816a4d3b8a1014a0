import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../../audit';
import { batchFixes } from '../../app/findings/batchFixes';
import { changesSince } from '../../app/findings/findingChanges';
import { filterSections, findingSections, noFilter } from '../../app/findings/findingFilter';
import { Empty } from '../../components/Empty';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AuditChanges } from './AuditChanges';
import { AuditFilters } from './AuditFilters';
import { AuditToolbar } from './AuditToolbar';
import { FindingList } from './FindingList';
import { BatchFixes } from './BatchFixes';
import { UndoFixes } from './UndoFixes';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px' },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  notices: { margin: 0, paddingLeft: '1.2em', color: tokens.colorNeutralForeground2 },
});

const nothing: ReadonlySet<Finding> = new Set();

/** 审核：一行工具、与上次相比，再就是按起因归并的结果，从重到轻，一条一行。 */
export function AuditView() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { overview, runs, fixUndos } = usePaneState();
  const [filter, setFilter] = useState(noFilter);
  const changes = useMemo(
    () => (runs === null || overview === null ? null : changesSince(runs, overview.findings)),
    [runs, overview],
  );
  const batches = useMemo(() => (overview === null ? [] : batchFixes(overview)), [overview]);
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
  const shown = filterSections(sections, filter, added).flatMap((section) => section.findings);
  const filters = (
    <AuditFilters
      filter={filter}
      sections={sections}
      findings={findings}
      counts={counts}
      added={added}
      onChange={setFilter}
    />
  );

  return (
    <div className={styles.root}>
      <AuditToolbar
        filters={findings.length === 0 ? null : filters}
        isFiltered={shown.length < findings.length}
        fixes={batches.length === 0 ? null : <BatchFixes batches={batches} overview={overview} />}
        fixable={batches.reduce((sum, { fix }) => sum + fix.changes.length, 0)}
      />
      {changes === null ? null : <AuditChanges changes={changes} overview={overview} />}
      <UndoFixes undos={fixUndos} />
      {submission.notices.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>读表时的提醒（{submission.notices.length}）</summary>
          <ul className={styles.notices}>
            {submission.notices.map(({ sheetName, message }) => (
              <li key={`${sheetName}/${message}`}>
                {message.includes(sheetName) ? message : `${sheetName}：${message}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {findings.length === 0 ? (
        <Empty
          title={audited ? '没有发现问题' : '正在审核…'}
          text={audited ? '填报时会自动重新审核。' : '审核规则装好就出结果，不必等在这里。'}
        />
      ) : shown.length === 0 ? (
        <Empty title="筛选之后没有结果" text={`一共有 ${findings.length} 条，都被筛掉了。`}>
          <Button onClick={() => setFilter(noFilter)}>全部显示</Button>
        </Empty>
      ) : (
        <FindingList findings={shown} overview={overview} added={added} />
      )}
    </div>
  );
}
