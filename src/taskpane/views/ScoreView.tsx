import { makeStyles, tokens } from '@fluentui/react-components';
import { gradeLabel, type FormScore } from '../app/formScore';
import { scoreSections, type ScoreSection } from '../app/scoreSections';
import { Empty } from '../components/Empty';
import { usePaneState } from '../paneContext';
import { Derivations } from './Derivations';
import { StandardCard } from './StandardCard';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  total: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500 },
  grade: { marginLeft: '6px', fontSize: tokens.fontSizeBase300, color: tokens.colorBrandForeground1 },
  provisional: { margin: '2px 0 0', color: tokens.colorBrandForeground1 },
  table: { width: '100%', marginTop: '8px', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '3px 0' },
  number: { textAlign: 'right', padding: '3px 0 3px 8px', fontVariantNumeric: 'tabular-nums' },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** 构成：预算执行率（单列时）与各一级指标。 */
function Breakdown({ score }: { score: FormScore }) {
  const styles = useStyles();
  const execution = {
    label: `预算执行率${score.executionRate === '' ? '' : ` ${score.executionRate}`}`,
    weight: score.executionWeight,
    score: score.executionScore,
  };
  const rows = [
    ...(score.scoresExecution ? [execution] : []),
    ...score.levels.map(({ level1, weight, score: got }) => ({ label: level1, weight, score: got })),
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th className={styles.label} scope="col">
            构成
          </th>
          <th className={styles.number} scope="col">
            分值
          </th>
          <th className={styles.number} scope="col">
            得分
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className={styles.row}>
            <th className={styles.label} scope="row">
              {row.label}
            </th>
            <td className={styles.number}>{row.weight || '—'}</td>
            <td className={styles.number}>{row.score || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreCard({ form, derivations }: ScoreSection) {
  const styles = useStyles();
  const { score } = form;
  return (
    <article className={styles.card} aria-label={form.sheetName}>
      <div className={styles.head}>
        <h2 className={styles.title}>{form.project ?? form.form}</h2>
        {score === null ? null : (
          <span className={styles.total}>
            {score.total || '—'} 分
            {score.grade === '' ? null : <span className={styles.grade}>{score.grade}</span>}
          </span>
        )}
      </div>
      {score === null ? null : (
        <>
          {score.grade === '' && score.total !== '' ? (
            <p className={styles.provisional}>{gradeLabel(score)}</p>
          ) : null}
          <Breakdown score={score} />
        </>
      )}
      <Derivations derivations={derivations} />
    </article>
  );
}

/** 得分：各表的总分、等次、各部分得分，以及率和得分的算式说明；有率没有分的表（基础数据表）也列出来。 */
export function ScoreView() {
  const styles = useStyles();
  const { overview } = usePaneState();
  const sections = overview === null ? [] : scoreSections(overview);
  if (sections.length === 0) {
    return <Empty title="还没有得分" text="插入自评表并填指标后，这里显示总分、等次和各部分得分。" />;
  }
  return (
    <div className={styles.root}>
      <StandardCard />
      {sections.map((section) => (
        <ScoreCard key={section.form.key} {...section} />
      ))}
    </div>
  );
}
