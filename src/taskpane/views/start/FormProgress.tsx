import { Link, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { formTitle } from '../../app/home/journey';
import type { FormSummary } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '3px 8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  count: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  wide: { gridColumn: '1 / -1', justifySelf: 'start' },
  bar: { gridColumn: '1 / -1' },
});

/** 主页上的一张表：填了多少、下一处空格。 */
export function FormProgress({ form }: { form: FormSummary }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const { filled, required, nextEmpty } = form;
  const title = formTitle(form);
  return (
    <li className={styles.item} data-testid="form-progress">
      <span>{title}</span>
      <span className={styles.count}>{required === 0 ? '没有必填项' : `${filled}/${required}`}</span>
      {required === 0 ? null : (
        <ProgressBar className={styles.bar} value={filled} max={required} aria-label={`${title} 必填完成`} />
      )}
      {nextEmpty === null ? null : (
        <Link as="button" className={styles.wide} onClick={() => void goTo(nextEmpty.place)}>
          下一处：{nextEmpty.label}
        </Link>
      )}
    </li>
  );
}
