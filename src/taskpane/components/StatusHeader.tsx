import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { severities } from '../../audit';
import { gradeLabel } from '../app/score/formScore';
import type { Overview } from '../app/overview';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  header: {
    padding: '12px 16px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  scheme: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  figures: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '4px 8px',
    marginTop: '6px',
  },
  total: { fontSize: tokens.fontSizeHero700, fontWeight: tokens.fontWeightSemibold, lineHeight: 1.1 },
  unit: { fontSize: tokens.fontSizeBase200, marginLeft: '2px' },
  grade: { marginLeft: '8px', fontSize: tokens.fontSizeBase400, color: tokens.colorBrandForeground1 },
  provisional: { fontSize: tokens.fontSizeBase200 },
  counts: { display: 'flex', gap: '10px', fontSize: tokens.fontSizeBase200 },
  count: { display: 'inline-flex', alignItems: 'center', gap: '3px', whiteSpace: 'nowrap' },
  progress: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

/** 总在顶上的状态：单位年度、总分等次、三级条数、填报进度。 */
export function StatusHeader({ overview }: { overview: Overview | null }) {
  const styles = useStyles();
  if (overview === null) {
    return (
      <header className={styles.header}>
        <h1 className={styles.title}>绩效自评</h1>
        <p className={styles.scheme}>这份工作簿里还没有表样</p>
      </header>
    );
  }
  const { audited, submission, headline, counts, filled, required } = overview;
  return (
    <header className={styles.header}>
      <h1 className={styles.title} title={submission.unit}>
        {submission.unit}
      </h1>
      <p className={styles.scheme}>
        {submission.year} 年度 · {submission.scheme.title}
      </p>
      <div className={styles.figures}>
        <span>
          <span className={styles.total} data-testid="total">
            {headline?.total || '—'}
          </span>
          <span className={styles.unit}>分</span>
          <span
            className={mergeClasses(styles.grade, headline?.grade === '' && styles.provisional)}
            data-testid="grade"
          >
            {headline === null ? '' : gradeLabel(headline)}
          </span>
        </span>
        {audited ? (
          <span className={styles.counts}>
            {severities.map((severity) => (
              <span key={severity} className={styles.count} data-testid={`count-${severity}`}>
                <SeverityMark severity={severity} />
                {severity} {counts[severity]}
              </span>
            ))}
          </span>
        ) : (
          <span className={styles.counts}>正在审核…</span>
        )}
      </div>
      <div className={styles.progress}>
        <ProgressBar value={filled} max={Math.max(required, 1)} thickness="medium" aria-label="必填完成" />
        必填 {filled}/{required}
      </div>
    </header>
  );
}
