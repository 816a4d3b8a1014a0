import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { severities, type Finding, type Severity } from '../../../audit';
import { rulesPresent, type FindingFilter, type FindingSection } from '../../app/findings/findingFilter';
import type { Counts } from '../../app/overview';
import { SeverityMark } from '../../components/SeverityMark';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  levels: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px' },
  choice: { display: 'inline-flex', alignItems: 'center', gap: '4px', cursor: 'pointer' },
  box: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  selects: { display: 'grid', gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', gap: '8px' },
});

interface Props {
  readonly filter: FindingFilter;
  readonly sections: readonly FindingSection[];
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly added: ReadonlySet<Finding>;
  readonly onChange: (filter: FindingFilter) => void;
}

/** 按级别、表、规则筛；有新增的可以只看新增。 */
export function AuditFilters({ filter, sections, findings, counts, added, onChange }: Props) {
  const styles = useStyles();
  const { hidden, sheet, rule, onlyAdded } = filter;
  const toggle = (severity: Severity) =>
    onChange({
      ...filter,
      hidden: hidden.includes(severity)
        ? hidden.filter((other) => other !== severity)
        : [...hidden, severity],
    });
  const rules = rulesPresent(findings);
  return (
    <div className={styles.root}>
      <div className={styles.levels} role="group" aria-label="显示哪些级别">
        {severities.map((severity) => (
          <label key={severity} className={styles.choice}>
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
      {sections.length < 2 && rules.length < 2 ? null : (
        <div className={styles.selects}>
          <Select
            size="small"
            aria-label="只看哪张表"
            value={sheet}
            onChange={(_, { value }) => onChange({ ...filter, sheet: value })}
          >
            <option value="">全部表</option>
            {sections.map(({ key, title, findings: own }) => (
              <option key={key} value={title}>
                {title}（{own.length}）
              </option>
            ))}
          </Select>
          <Select
            size="small"
            aria-label="只看哪条规则"
            value={rule}
            onChange={(_, { value }) => onChange({ ...filter, rule: value })}
          >
            <option value="">全部规则</option>
            {rules.map(([id, count]) => (
              <option key={id} value={id}>
                {id}（{count}）
              </option>
            ))}
          </Select>
        </div>
      )}
      {added.size === 0 ? null : (
        <label className={styles.choice}>
          <input
            type="checkbox"
            className={styles.box}
            checked={onlyAdded}
            onChange={() => onChange({ ...filter, onlyAdded: !onlyAdded })}
          />
          只看新增的 {added.size} 条
        </label>
      )}
    </div>
  );
}
