import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { tiers } from '../../../forms';
import { fillTiers, unscoredRows, type UnscoredRow } from '../../app/score/unscored';
import type { FormSummary, Overview } from '../../app/overview';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0, width: '100%' },
  row: {
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit', textAlign: 'left' },
  tiers: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '2px', '& > button': { minWidth: 0 } },
});

/** 一张表上还没有得分的指标：每行说做什么；定性的就在这里选档次。 */
export function UnscoredRows({ form, overview }: { form: FormSummary; overview: Overview }) {
  const styles = useStyles();
  const rows = unscoredRows(overview.submission, form.reading);
  if (rows.length === 0) return null;
  return (
    <section className={styles.root} aria-label={`${form.sheetName}：还没有得分`} data-testid="unscored">
      <h3 className={styles.title}>还没有得分的 {rows.length} 行</h3>
      <ul className={styles.list}>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: UnscoredRow }) {
  const styles = useStyles();
  const { goTo, applyFix } = usePaneActions();
  const { activity } = usePaneState();
  const { indicator, target, actual, todo, field, takesTier, proposed } = row;
  return (
    <li className={styles.row}>
      <Link
        as="button"
        className={styles.link}
        title={`定位到 ${field.label}`}
        onClick={() => void goTo(field.place)}
      >
        {indicator}
      </Link>
      ：{todo}
      {takesTier ? (
        <>
          <p className={styles.text}>
            指标“{target}”，实际“{actual}”
          </p>
          <div className={styles.tiers} role="group" aria-label={`${indicator} 完成档次`}>
            {tiers.map((tier) => (
              <Button
                key={tier}
                size="small"
                appearance={tier === proposed ? 'primary' : 'secondary'}
                disabledFocusable={activity !== null}
                onClick={() => void applyFix(fillTiers([[row, tier]]))}
              >
                {tier}
              </Button>
            ))}
          </div>
        </>
      ) : null}
    </li>
  );
}
