import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: '1.2em',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusDangerForeground1,
  },
});

/** 没有做成的原因，一条一句，出来就读。提醒套在清单外面：套在清单上，各条就不再是清单里的一条了。 */
export function Problems({ reasons }: { readonly reasons: readonly string[] }) {
  const styles = useStyles();
  return (
    <div role="alert">
      <ul className={styles.list}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
