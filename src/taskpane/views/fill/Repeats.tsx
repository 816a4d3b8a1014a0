import { useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { repeatOffers, type Fix, type RepeatOffer } from '../../../audit';
import { placeAddress, type Overview } from '../../app/overview';
import { usePaneActions, usePaneState } from '../../paneContext';
import { FixPreview } from '../audit/FixPreview';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '6px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  row: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  from: { color: tokens.colorNeutralForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 两种提议：空着的取来，已经敲了一样的连上。 */
const kinds = [
  { kind: '填', button: (n: number) => `空着的 ${n} 格取来…` },
  { kind: '连', button: (n: number) => `敲过的 ${n} 格连上…` },
] as const;

const joined = (offers: readonly RepeatOffer[]): Fix => ({
  kind: '取来',
  changes: offers.flatMap(({ fix }) => fix.changes),
});

/**
 * 同一个数只敲一次：别的表上已经有的，看过以后一次取来（公式，出处变了跟着变）。
 * 敲过一样的也可以连上。只在点了以后写。
 */
export default function Repeats({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const [open, setOpen] = useState<RepeatOffer['kind'] | null>(null);
  const offers = overview.seal === null ? repeatOffers(overview.submission) : [];
  const chosen = offers.filter(({ kind }) => kind === open);
  if (offers.length === 0) return null;
  return (
    <section className={styles.root} aria-label="别处已有的数" data-testid="repeats">
      <h2 className={styles.title}>别处已有，不用再敲</h2>
      <div className={styles.buttons}>
        {kinds.map(({ kind, button }) => {
          const { length } = offers.filter((offer) => offer.kind === kind);
          return length === 0 ? null : (
            <Button
              key={kind}
              size="small"
              aria-expanded={open === kind}
              onClick={() => setOpen(open === kind ? null : kind)}
            >
              {button(length)}
            </Button>
          );
        })}
      </div>
      {chosen.length === 0 ? null : (
        <FixPreview fix={joined(chosen)} overview={overview} onClose={() => setOpen(null)} />
      )}
      <details>
        <summary className={styles.summary}>看是哪几格、取自哪里，一格一格来</summary>
        <ul className={styles.list}>
          {offers.map((offer) => (
            <Row key={offer.label} offer={offer} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function Row({ offer }: { offer: RepeatOffer }) {
  const styles = useStyles();
  const { goTo, applyFix } = usePaneActions();
  const { activity } = usePaneState();
  const { kind, place, label, from, value, fix } = offer;
  const verb = kind === '填' ? '取来' : '连上';
  return (
    <li className={styles.row}>
      <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
        {label} {placeAddress(place)}
      </Link>
      ：{value} <span className={styles.from}>取自 {from}</span>{' '}
      <Button
        size="small"
        aria-label={`${verb}：${label}`}
        disabledFocusable={activity !== null}
        onClick={() => void applyFix(fix)}
      >
        {verb}
      </Button>
    </li>
  );
}
