import { useEffect, useId, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { cellAddress } from '../../../forms';
import type { Answer, Proposal } from '../../../recognize';
import type { RecognizedSheet } from '../../../workbook';
import type { AdoptPreview } from '../../app/actions/adopt';
import type { SchemeFile } from '../../app/actions/schemes';
import { Fold } from '../../components/Fold';
import { usePaneActions, usePaneState } from '../../paneContext';
import { AdoptQuestion } from './AdoptQuestion';
import { PackLink } from './PackLink';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '1.4em', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** 认出来的一张表：是什么、认定几格、要问的、会建的名称与公式；看清再绑定，或只导出方案包。 */
export function AdoptSheet({
  sheet,
  proposal,
  onAdopted,
}: {
  readonly sheet: RecognizedSheet;
  readonly proposal: Proposal;
  readonly onAdopted: () => void;
}) {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, setup } = usePaneState();
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  // 没算完是 undefined，算完了不能绑是 null：没算完时说“不能绑定”就是错话
  const [preview, setPreview] = useState<AdoptPreview | null>();
  const [file, setFile] = useState<SchemeFile | null>(null);
  const heading = useId();
  const where = useId();
  useEffect(() => {
    let current = true;
    void actions.previewAdoption(sheet, proposal, answers).then((made) => {
      if (current) setPreview(made);
    });
    return () => {
      current = false;
    };
  }, [actions, sheet, proposal, answers, setup]);

  const { kind, unit, year, cells, questions, region } = proposal;
  const place = { sheetId: sheet.sheetId, sheetName: sheet.sheetName, ...region };
  const left = questions.length - answers.length;
  const facts = [
    `认定 ${cells.length} 格`,
    unit === null ? '金额单位没有写，按万元' : `单位：${unit}`,
    year === null ? '年度没有写' : `${year} 年度`,
    ...(sheet.unlocked === null ? [] : ['表受保护，只写没有锁的格']),
  ];
  return (
    <section className={styles.root} aria-labelledby={`${heading} ${where}`} data-testid="adopt-sheet">
      <h3 id={heading} className={styles.title}>
        “{sheet.sheetName}”：{kind ?? '认不出是什么表'}
      </h3>
      <p className={styles.text}>
        {/* 一张工作表上几张表，标题一样：哪一块由地址分得出来，点了跳过去 */}
        <Link as="button" id={where} inline onClick={() => void actions.goTo(place)}>
          {cellAddress(region.row, region.column)}:{cellAddress(region.lastRow, region.lastColumn)}
        </Link>
        ，{facts.join('；')}。
      </p>
      {questions.map((question, index) => (
        <AdoptQuestion
          key={question.text}
          sheetId={sheet.sheetId}
          question={question}
          index={index}
          answer={answers.find((each) => each.question === index) ?? null}
          onAnswer={(answer) =>
            setAnswers((all) => [
              ...all.filter((each) => each.question !== index),
              ...(answer === null ? [] : [answer]),
            ])
          }
        />
      ))}
      {left > 0 ? (
        <p className={styles.text}>还有 {left} 个问题没有回答：那几格先不绑，绑完可以撤销重来。</p>
      ) : null}
      {preview === undefined ? (
        <p className={styles.text}>正在看怎样绑…</p>
      ) : preview === null ? (
        <p className={styles.text}>这种表现在只认、只读，不能绑定。</p>
      ) : (
        <>
          <Preview preview={preview} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={activity !== null}
              onClick={() =>
                void actions.adoptSheet(sheet, preview).then((done) => {
                  if (done) onAdopted();
                })
              }
            >
              绑定
            </Button>
            <Button onClick={() => void actions.exportPack(preview).then(setFile)}>导出方案包</Button>
            {file === null ? null : <PackLink file={file} />}
          </div>
        </>
      )}
    </section>
  );
}

function Preview({ preview: { layout, adoption } }: { readonly preview: AdoptPreview }) {
  const styles = useStyles();
  const { compiled, formulas, kept } = adoption;
  const extra = layout.extra ?? [];
  return (
    <>
      <Fold title={`会建名称 ${compiled.names.length} 个`}>
        <ul className={styles.list}>
          {compiled.names.map(({ name, rect }) => (
            <li key={name}>
              {cellAddress(rect.row, rect.column)} {name}
            </li>
          ))}
        </ul>
      </Fold>
      <Fold title={`会往空格里放公式 ${formulas.length} 条`}>
        <ul className={styles.list} data-testid="adopt-formulas">
          {formulas.map(({ row, column, label, formula }) => (
            <li key={cellAddress(row, column)}>
              {cellAddress(row, column)} {label}：<code>{formula}</code>
            </li>
          ))}
        </ul>
      </Fold>
      {kept.length === 0 ? null : (
        <p className={styles.text}>已经有数、有公式或锁着的照原样留着，只比值：{kept.join('、')}。</p>
      )}
      {extra.length === 0 ? null : (
        <p className={styles.text}>
          自定义栏 {extra.length} 栏（照读、照封存）：
          {extra
            .slice(0, 8)
            .map(({ label }) => label)
            .join('、')}
          {extra.length > 8 ? '……' : ''}
        </p>
      )}
    </>
  );
}
