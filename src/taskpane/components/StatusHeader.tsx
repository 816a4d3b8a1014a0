import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { severities } from '../../audit';
import { gradeInHeader, gradeLabel } from '../app/score/formScore';
import type { Overview } from '../app/overview';
import { SeverityMark } from './SeverityMark';

const useStyles = makeStyles({
  header: {
    padding: '4px 12px 3px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  scheme: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  figures: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  grade: {
    marginLeft: '6px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  counts: { display: 'flex', gap: '8px' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
  filled: { color: tokens.colorNeutralForeground2 },
});

/** 总在顶上的两行：单位年度方案；总分等次、三级条数、填报进度。低矮的屏幕上多留一行给结果。 */
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
      <h1
        className={styles.title}
        title={`${submission.unit}　${submission.year} 年度　${submission.scheme.title}`}
      >
        {submission.unit}
        <span className={styles.scheme}>
          {submission.unit === '' ? '没有写单位名称' : ''} · {submission.year} 年度 ·{' '}
          {submission.scheme.title}
        </span>
      </h1>
      <div className={styles.figures}>
        <span>
          <span className={styles.total} data-testid="total">
            {headline?.total || '—'}
          </span>
          分
          {headline === null ? null : (
            <span className={styles.grade} title={gradeLabel(headline)} data-testid="grade">
              {gradeInHeader(headline)}
            </span>
          )}
        </span>
        {audited ? (
          <span className={styles.counts}>
            {severities.map((severity) => (
              <span key={severity} className={styles.count} data-testid={`count-${severity}`}>
                <SeverityMark severity={severity} label={severity} />
                {counts[severity]}
              </span>
            ))}
          </span>
        ) : (
          <span className={styles.counts}>正在审核…</span>
        )}
        <span className={styles.filled}>
          必填 {filled}/{required}
        </span>
      </div>
      <ProgressBar value={filled} max={Math.max(required, 1)} thickness="medium" aria-label="必填完成" />
    </header>
  );
}
