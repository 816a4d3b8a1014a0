import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Comparison } from '../../../app/review/status';
import { usePaneActions } from '../../../paneContext';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '1.4em', overflowWrap: 'anywhere' },
  link: { textAlign: 'left' },
});

const shown = (text: string): string => (text === '' ? '（空）' : text);

/** 两次报送之间变了的，一处一条；现在这本里还有的点过去。 */
export function ComparisonList({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { file, changes } = comparison;
  return (
    <div data-testid="comparison">
      <p className={styles.text}>
        {file} → 现在这份：{changes.length === 0 ? '没有变。' : `变了 ${changes.length} 处。`}
      </p>
      {changes.length === 0 ? null : (
        <ul className={styles.list}>
          {changes.map(({ kind, form, project, field, place, before, after, at }) => {
            const where = `${kind} ${place}${field === '' ? '' : ` ${field}`}`;
            return (
              <li key={`${form}/${project}/${field}/${kind}`}>
                {at === null ? (
                  where
                ) : (
                  <Link as="button" className={styles.link} onClick={() => void goTo(at)}>
                    {where}
                  </Link>
                )}
                {field === '' ? '' : `：${shown(before)} → ${shown(after)}`}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
