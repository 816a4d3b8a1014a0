import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { standardCard, type Understanding } from '../../app/fill/standardCard';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: '8px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  caption: { color: tokens.colorNeutralForeground2 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    textDecoration: 'underline wavy',
  },
  figures: { display: 'flex', flexWrap: 'wrap', gap: '2px 16px', margin: 0 },
  figure: { display: 'flex', gap: '4px' },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

function Reading({ understanding }: { understanding: Understanding | null }) {
  const styles = useStyles();
  if (understanding === null) return <p className={styles.text}>还没有写评分标准，写了才有得分。</p>;
  if (understanding.ok) {
    return (
      <p className={styles.text} data-testid="standard-reading">
        <span className={styles.caption}>理解为：</span>
        {understanding.text}
      </p>
    );
  }
  const { before, wrong, after, messages } = understanding;
  return (
    <>
      <p className={styles.text}>
        {before}
        <mark className={styles.wrong}>{wrong}</mark>
        {after}
      </p>
      {messages.map((message) => (
        <p key={message} className={styles.problem} data-testid="standard-problem">
          {message}
        </p>
      ))}
    </>
  );
}

/** 选中指标的评分标准：怎么理解（或哪里看不懂）、指标值、得分；边改边变。没选中指标时不占地方。 */
export function StandardCard() {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { overview, selection } = usePaneState();
  const card = overview === null ? null : standardCard(overview.submission, selection);
  if (card === null) return null;
  const { indicator, weight, value, score, understanding, note, place } = card;
  const figures = [
    ['分值', weight],
    ['指标值', value],
    ['得分', score],
  ] as const;
  return (
    <section className={styles.root} aria-label="评分标准" data-testid="standard">
      <div className={styles.head}>
        <h2 className={styles.title}>{indicator}</h2>
        {place === null ? null : (
          <Button size="small" aria-label={`去改 ${indicator} 的评分标准`} onClick={() => void goTo(place)}>
            去改
          </Button>
        )}
      </div>
      <Reading understanding={understanding} />
      <dl className={styles.figures}>
        {figures.map(([label, text]) => (
          <div key={label} className={styles.figure}>
            <dt className={styles.caption}>{label}</dt>
            <dd className={styles.number}>{text || '—'}</dd>
          </div>
        ))}
      </dl>
      {note === null ? null : <p className={styles.text}>{note}</p>}
    </section>
  );
}
