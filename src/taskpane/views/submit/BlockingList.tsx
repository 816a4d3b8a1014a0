import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BlockingReason } from '../../../workbook';
import { placeAddress } from '../../app/overview';
import { Fold } from '../../components/Fold';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  item: { padding: '2px 0' },
});

/** 先摆这么多处：刚插的空表有上百处，一摆到底下面几节就找不到了。 */
const first = 10;

/** 拦住定稿的原因，逐条可以跳过去；多的收起。 */
export function BlockingList({ reasons }: { reasons: readonly BlockingReason[] }) {
  const styles = useStyles();
  return (
    <section aria-labelledby="submit-blocked">
      <h2 id="submit-blocked" className={styles.title}>
        还不能定稿：{reasons.length} 处
      </h2>
      <div data-testid="blocking-reasons">
        <Reasons reasons={reasons.slice(0, first)} start={1} />
        {reasons.length > first ? (
          <Fold title={`其余 ${reasons.length - first} 处`}>
            <Reasons reasons={reasons.slice(first)} start={first + 1} />
          </Fold>
        ) : null}
      </div>
    </section>
  );
}

function Reasons({ reasons, start }: { reasons: readonly BlockingReason[]; start: number }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  return (
    <ol className={styles.list} start={start}>
      {reasons.map(({ message, place, finding }) => (
        <li key={finding?.key ?? message} className={styles.item}>
          {place === null ? null : (
            <>
              <Link as="button" onClick={() => void goTo(place)}>
                {place.sheetName} {placeAddress(place)}
              </Link>
              {'　'}
            </>
          )}
          {message}
        </li>
      ))}
    </ol>
  );
}
