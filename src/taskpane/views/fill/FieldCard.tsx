import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { fieldCard } from '../../app/fill/fieldCard';
import { SeverityMark } from '../../components/SeverityMark';
import { usePaneActions, usePaneState } from '../../paneContext';
import { LinkedCell } from './LinkedCell';
import { StandardCard } from './StandardCard';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '2px 10px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  text: { margin: 0 },
  lineage: { fontSize: tokens.fontSizeBase200 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  findings: {
    listStyle: 'none',
    margin: '2px 0 0',
    padding: 0,
    display: 'grid',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
  },
  finding: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', gap: '6px', alignItems: 'start' },
});

/** 卡片里最多列这么多条结果，其余到“审核”页看。 */
const shownFindings = 3;

/** 选中的一格：叫什么、怎么填、怎么算、上年多少、有什么问题；跟着光标走。 */
export function FieldCard() {
  const styles = useStyles();
  const { show } = usePaneActions();
  const { overview, cell } = usePaneState();
  const card = overview === null ? null : fieldCard(overview, cell);
  if (card === null)
    return <p className={styles.hint}>在表里选一格，这里说明它怎么填；选中指标行、项目行可以增删、移动。</p>;
  const { label, where, role, unit, findings, overridden, lastYear, lineage } = card;
  const lines = [
    ['含义', card.meaning],
    ['算法', card.formula],
    ['算式', card.derivation],
    ['可选', card.choices.join('、')],
    ['依据', card.basis],
    [lastYear?.label ?? '上年', lastYear?.value ?? ''],
  ].filter(([, text]) => text !== '');
  return (
    <>
      <section className={styles.root} aria-label="选中的格" data-testid="field">
        <h2 className={styles.title}>{label}</h2>
        <span className={styles.where}>
          {[where, role, unit === '' ? '' : `单位：${unit}`].filter((part) => part !== '').join(' · ')}
        </span>
        {lines.length === 0 ? null : (
          <dl className={styles.list}>
            {lines.map(([term, text]) => (
              <div key={term} style={{ display: 'contents' }}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.text}>{text}</dd>
              </div>
            ))}
          </dl>
        )}
        {lineage.from === '' && lineage.to === '' ? null : (
          <details className={styles.lineage} data-testid="lineage">
            <summary>这个数从哪来、到哪去</summary>
            {lineage.from === '' ? null : <p className={styles.text}>来自：{lineage.from}</p>}
            {lineage.to === '' ? null : <p className={styles.text}>用在：{lineage.to}</p>}
          </details>
        )}
        {overview === null ? null : <LinkedCell overview={overview} cell={cell} />}
        {overridden ? <p className={styles.text}>这里的公式被键入的值盖掉了。</p> : null}
        {findings.length === 0 ? null : (
          <ul className={styles.findings}>
            {findings.slice(0, shownFindings).map(({ key, severity, message }, index) => (
              <li key={`${key}/${index}`} className={styles.finding}>
                <SeverityMark severity={severity} label={severity} />
                {message}
              </li>
            ))}
          </ul>
        )}
        {findings.length > shownFindings ? (
          <Link as="button" onClick={() => show('audit')}>
            还有 {findings.length - shownFindings} 条，到“审核”页看
          </Link>
        ) : null}
      </section>
      <StandardCard />
    </>
  );
}
