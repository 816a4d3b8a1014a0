import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { repeatOffers } from '../../../audit';
import { linkedFrom } from '../../app/fill/linkedFrom';
import type { Overview } from '../../app/overview';
import type { CellSelection } from '../../app/session';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    justifyItems: 'start',
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
});

interface Props {
  readonly overview: Overview;
  readonly cell: CellSelection | null;
}

/** 选中的格取自别处：从哪来、断开；还没取而可以取的：取来。都不是就不出现。 */
export function LinkedCell({ overview, cell }: Props) {
  const styles = useStyles();
  const { goTo, applyFix } = usePaneActions();
  const { activity } = usePaneState();
  const link = linkedFrom(overview, cell);
  if (link !== null) {
    return (
      <div className={styles.root} role="group" aria-label="这一格取自" data-testid="linked">
        <p className={styles.text}>这一格不用敲，取自：</p>
        <ul className={styles.list}>
          {link.sources.map(({ place, label, text }) => (
            <li key={label} className={styles.text}>
              <Link as="button" className={styles.link} onClick={() => void goTo(place)}>
                {label}
              </Link>
              ：{text === '' ? '（空）' : text}
            </li>
          ))}
        </ul>
        <Button size="small" disabledFocusable={activity !== null} onClick={() => void applyFix(link.unlink)}>
          断开，留下现在的数
        </Button>
      </div>
    );
  }
  const offer = repeatOffers(overview.submission).find(
    ({ place }) => place.sheetId === cell?.sheetId && place.row === cell.row && place.column === cell.column,
  );
  if (offer === undefined || overview.seal !== null) return null;
  return (
    <div className={styles.root} role="group" aria-label="可以取来" data-testid="takeable">
      <p className={styles.text}>
        {offer.kind === '填' ? '不用敲，可以取自' : '与别处写的一样，可以连到'}
        {offer.from}：{offer.value}
      </p>
      <Button size="small" disabledFocusable={activity !== null} onClick={() => void applyFix(offer.fix)}>
        {offer.kind === '填' ? '取来' : '连上'}
      </Button>
    </div>
  );
}
