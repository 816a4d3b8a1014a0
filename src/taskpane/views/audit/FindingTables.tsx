import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FindingTable, TableCell } from '../../app/findings/findingTables';
import { placeAddress } from '../../app/overview';
import { usePaneActions } from '../../paneContext';

/** 再长的文字（目标、概述）只露个头，全文在提示里。 */
const longest = 24;

const useStyles = makeStyles({
  frame: { overflowX: 'auto', marginTop: '4px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '2px 5px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground2, paddingBottom: '2px' },
  heading: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  title: { minWidth: '4.5em' },
  number: { textAlign: 'right' },
  main: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: '-2px' },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  expected: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
  more: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 数（和空着的格）靠右，上下好比；文字靠左。 */
const isNumber = (text: string): boolean => /^([-−]?[\d,.]+%?)?$/.test(text);

function Value({ cell: { text } }: { cell: TableCell }) {
  const styles = useStyles();
  if (text === '') return <span className={styles.blank}>空</span>;
  if (text.length <= longest) return text;
  return <span title={text}>{text.slice(0, longest)}…</span>;
}

function Cell({ cell, sheetName, span }: { cell: TableCell | null; sheetName: string; span: number }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  if (cell === null) return <td colSpan={span} />;
  const { role, text, expected, place } = cell;
  const where = `定位到 ${sheetName} ${placeAddress(place)}`;
  return (
    <td
      colSpan={span}
      className={mergeClasses(isNumber(text) && styles.number, role === 'main' && styles.main)}
      data-role={role}
    >
      {role === 'related' ? (
        <Link as="button" className={styles.link} title={where} onClick={() => void goTo(place)}>
          <Value cell={cell} />
        </Link>
      ) : (
        <Value cell={cell} />
      )}
      {expected === '' ? null : <span className={styles.expected}>{expected}</span>}
    </td>
  );
}

/** 一条结果周围的格：出问题的格框出来，牵涉到的格可以点过去，上下两行作对照。 */
export function FindingTables({ tables }: { tables: readonly FindingTable[] }) {
  const styles = useStyles();
  return tables.map(({ sheetName, columns, rows, omitted }) => (
    <div key={sheetName} className={styles.frame} data-testid="finding-table">
      <table className={styles.table}>
        <caption className={styles.caption}>{sheetName}</caption>
        {columns.length === 0 ? null : (
          <thead>
            <tr>
              <td className={styles.heading} />
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.heading}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(({ key, title, cells }) => (
            <tr key={key}>
              <th scope="row" className={mergeClasses(styles.heading, styles.title)}>
                {title}
              </th>
              {cells.map((cell, index) => (
                <Cell
                  key={index}
                  cell={cell}
                  sheetName={sheetName}
                  span={cells.length === columns.length ? 1 : columns.length}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {omitted === 0 ? null : <p className={styles.more}>另有 {omitted} 行没有列出。</p>}
    </div>
  ));
}
