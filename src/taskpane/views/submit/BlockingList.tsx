import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { BlockingReason } from '../../../workbook';
import { placeAddress } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
  item: { padding: '2px 0' },
});

/** 拦住定稿的原因，逐条可以跳过去。 */
export function BlockingList({ reasons }: { reasons: readonly BlockingReason[] }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  return (
    <section aria-labelledby="submit-blocked">
      <h2 id="submit-blocked" className={styles.title}>
        还不能定稿：{reasons.length} 处
      </h2>
      <ol className={styles.list} data-testid="blocking-reasons">
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
    </section>
  );
}
