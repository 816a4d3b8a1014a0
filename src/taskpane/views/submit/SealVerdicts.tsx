import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangedFacet, PrintedChange, SealChange, SealReport, Verdict } from '../../../submission';
import { placeAddress } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  verdicts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
  },
  verdict: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  same: { color: tokens.colorStatusSuccessForeground1 },
  changed: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorStatusWarningForeground3 },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
});

const facets: readonly (readonly [facet: ChangedFacet, title: string])[] = [
  ['数', '数'],
  ['公式', '公式'],
  ['印出来', '印出来的样子'],
];

/** 一处变动；`key` 只供列表用。 */
interface Line {
  readonly key: string;
  readonly change: Pick<SealChange, 'place' | 'sheetName' | 'before' | 'after'>;
  readonly what: string;
}

const shown = (text: string): string => (text === '' ? '（空）' : text);

function linesOf({ changes, printed }: SealReport): readonly Line[] {
  const fields = changes.map((change): Line => ({
    key: `${change.form}/${change.name ?? ''}/${change.key}`,
    change,
    what: change.key,
  }));
  const prints = printed.map((change: PrintedChange, index): Line => ({
    key: `${change.facet}/${index}`,
    change,
    what: `${change.what}（${change.facet}）`,
  }));
  return [...fields, ...prints];
}

/** 三行：数、公式、印出来的样子各怎么样；再逐处说从什么变成什么。 */
export function SealVerdicts({ report }: { report: SealReport }) {
  const styles = useStyles();
  const { verdicts, missing, uncomparable, added } = report;
  const tone: Readonly<Record<Verdict, string>> = {
    没变: styles.same,
    变了: styles.changed,
    未能比较: styles.unknown,
  };
  const lines = linesOf(report);
  return (
    <>
      <dl className={styles.verdicts} data-testid="seal-verdicts">
        {facets.map(([facet, title]) => (
          <div key={facet} style={{ display: 'contents' }}>
            <dt>{title}</dt>
            <dd className={mergeClasses(styles.verdict, tone[verdicts[facet]])}>{verdicts[facet]}</dd>
          </div>
        ))}
      </dl>
      {lines.length + missing.length === 0 ? null : (
        <ul className={styles.list} data-testid="seal-changes">
          {lines.map((line) => (
            <Change key={line.key} line={line} />
          ))}
          {missing.map((sheet) => (
            <li key={sheet}>工作表“{sheet}”不在了</li>
          ))}
        </ul>
      )}
      {uncomparable.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      {added.length === 0 ? null : (
        <p className={styles.text}>定稿以后加的工作表（不在定稿范围里，没有比）：{added.join('、')}</p>
      )}
    </>
  );
}

function Change({ line: { change, what } }: { line: Line }) {
  const { goTo } = usePaneActions();
  const { place, sheetName, before, after } = change;
  return (
    <li>
      {place === null ? (
        sheetName
      ) : (
        <Link as="button" onClick={() => void goTo(place)}>
          {sheetName} {placeAddress(place)}
        </Link>
      )}{' '}
      {what}：{shown(before)} → {shown(after)}
    </li>
  );
}
