import { useEffect, useState } from 'react';
import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Place } from '../../../submission';
import type { SheetPaper } from '../../../workbook';
import { pageWords, troubleWords } from '../../app/submit/paperWords';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sheet: { display: 'grid', gap: '4px', border: 0, margin: 0, padding: 0, minWidth: 0 },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  pages: { display: 'grid', gap: '6px', margin: 0, padding: 0, listStyle: 'none' },
  page: {
    display: 'grid',
    gridTemplateColumns: '34px minmax(0, 1fr)',
    columnGap: '8px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  // 小小一张纸：四周是边距，灰的是印到哪里
  paper: {
    boxSizing: 'border-box',
    display: 'block',
    justifySelf: 'center',
    width: '24px',
    height: '34px',
    padding: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  wide: { width: '34px', height: '24px' },
  used: {
    display: 'block',
    backgroundColor: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
  list: { margin: 0, paddingLeft: '1.2em', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  trouble: { color: tokens.colorStatusWarningForeground3 },
});

/** 纸面：各表印成几页、每页到哪一行、哪里挤；照现在的行高与打印设置排，不用打印预览。 */
export default function PageMapView() {
  const styles = useStyles();
  const { readPaper } = usePaneActions();
  const { activity } = usePaneState();
  const [papers, setPapers] = useState<readonly SheetPaper[] | null>(null);
  const [times, setTimes] = useState(0);
  const [busy, setBusy] = useState(true);
  const look = async (): Promise<void> => {
    setBusy(true);
    setPapers(await readPaper());
    setTimes((before) => before + 1);
    setBusy(false);
  };
  useEffect(() => void look(), []);
  const pages = (papers ?? []).reduce((total, { map }) => total + map.pages.length * map.across, 0);
  return (
    <div className={styles.root} data-testid="page-map">
      <p className={styles.text} role="status">
        {busy ? '正在排…' : `${times > 1 ? '重新排过了：' : ''}${papers?.length ?? 0} 张表，共 ${pages} 页。`}
      </p>
      {(papers ?? []).map((paper) => (
        <Sheet key={paper.sheetId} paper={paper} />
      ))}
      <Button size="small" disabledFocusable={activity !== null} onClick={() => void look()}>
        重新排一遍
      </Button>
    </div>
  );
}

function Sheet({ paper: { sheetId, name, map, troubles, starts, landscape } }: { paper: SheetPaper }) {
  const styles = useStyles();
  const { goTo } = usePaneActions();
  const placeOf = (row: number): Place => ({
    sheetId,
    sheetName: name,
    row,
    column: 0,
    lastRow: row,
    lastColumn: 0,
  });
  const across = map.across > 1 ? `，横着 ${map.across} 页` : '';
  return (
    <section className={styles.sheet} aria-label={`${name}的纸面`}>
      <h3 className={styles.name}>
        {name}：{map.pages.length} 页{across}，缩放 {map.scale}%
      </h3>
      <ol className={styles.pages}>
        {map.pages.map((page, index) => (
          <li key={page.firstRow} className={styles.page}>
            <span className={mergeClasses(styles.paper, landscape && styles.wide)} aria-hidden>
              <span className={styles.used} style={{ height: `${Math.min(100, page.used * 100)}%` }} />
            </span>
            <span>
              <Link
                as="button"
                inline
                className={styles.link}
                onClick={() => void goTo(placeOf(page.firstRow))}
              >
                第 {index + 1} 页
              </Link>
              ：{pageWords(map, index, starts[index] ?? '')}
            </span>
          </li>
        ))}
      </ol>
      {troubles.length === 0 ? null : (
        <ul className={mergeClasses(styles.list, styles.trouble)}>
          {troubles.map((trouble, index) => (
            <li key={index}>{troubleWords(trouble)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
