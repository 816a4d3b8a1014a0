import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Overview } from '../app/overview';
import { usePaneActions, usePaneState } from '../paneContext';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 12px',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    borderBottom: '1px solid',
  },
  lost: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  copy: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  button: { flexShrink: 0, minWidth: 0 },
});

/** 每一页顶上都看得见的两件事：登记过的表不在了（恢复），光标在一张不读的副本上。没有就不出现。 */
export function SheetWarnings({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const { restoreForm, goTo } = usePaneActions();
  const { cell, activity } = usePaneState();
  const { unread, copies = [], forms } = overview.submission;
  const copy = copies.find(({ sheetId }) => sheetId === cell?.sheetId);
  const original = forms.find(({ sheetName }) => sheetName === copy?.original);
  const place = original === undefined ? null : topOf(original);
  return (
    <>
      {unread.map((lost) => (
        <div
          key={lost.sheetName}
          className={`${styles.bar} ${styles.lost}`}
          role="alert"
          data-testid="lost-sheet"
        >
          “{lost.sheetName}”不在了：它的数没有读、没有审。误删的先按撤销（Ctrl+Z）。
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={activity !== null}
            aria-label={`恢复此表：${lost.sheetName}`}
            onClick={() => void restoreForm(lost)}
          >
            恢复此表
          </Button>
        </div>
      ))}
      {copy === undefined ? null : (
        <div className={`${styles.bar} ${styles.copy}`} role="status" data-testid="copied-sheet">
          这是“{copy.original}”的副本，不读：在这里改的不算数。
          {place === null ? null : (
            <Button size="small" className={styles.button} onClick={() => void goTo(place)}>
              去原表
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** 一张表的左上角。 */
const topOf = ({ sheetId, sheetName }: { readonly sheetId: string; readonly sheetName: string }) => ({
  sheetId,
  sheetName,
  row: 0,
  lastRow: 0,
  column: 0,
  lastColumn: 0,
});
