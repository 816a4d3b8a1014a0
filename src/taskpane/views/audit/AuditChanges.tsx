import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { describeChanges, type FindingChanges, type FindingMark } from '../../app/findings/findingChanges';
import type { Overview } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    padding: '2px 8px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0 0', paddingLeft: '1.2em' },
  item: { paddingBottom: '4px' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  where: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 一次最多列这么多条消失的结果。 */
const longest = 30;

/** 与上次审核相比：新增、消失各几条；消失的收在下面，说清原来在哪。没有可说的不出现。 */
export function AuditChanges({ changes, overview }: { changes: FindingChanges; overview: Overview }) {
  const styles = useStyles();
  const { vanished } = changes;
  const text = describeChanges(changes);
  if (text === '') return null;
  return (
    <section className={styles.root} aria-label="与上次相比" data-testid="changes">
      <p className={styles.text} role="status">
        {text}
      </p>
      {vanished.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>消失的 {vanished.length} 条</summary>
          <ul className={styles.list}>
            {vanished.slice(0, longest).map((mark, index) => (
              <Vanished key={`${mark.key}/${index}`} mark={mark} overview={overview} />
            ))}
          </ul>
          {vanished.length > longest ? <p className={styles.text}>……共 {vanished.length} 条</p> : null}
        </details>
      )}
    </section>
  );
}

function Vanished({ mark, overview }: { mark: FindingMark; overview: Overview }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { message, rule, where, place } = mark;
  const present = overview.forms.some(({ reading }) => reading.sheetId === place?.sheetId);
  return (
    <li className={styles.item}>
      {message}
      <span className={styles.where}>
        {rule} ·{' '}
        {present && place !== null ? (
          <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
            {where}
          </Link>
        ) : (
          where
        )}{' '}
        · {place !== null && !present ? '表已删去' : '已改好'}
      </span>
    </li>
  );
}
