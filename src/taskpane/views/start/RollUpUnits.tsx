import { useState } from 'react';
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { UnitDetail } from '../../../collect';
import type { RollUpDone } from '../../app/rollUp/messages';
import { Fold } from '../../components/Fold';
import { useEnvironment, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { margin: '4px 0', paddingLeft: '1.4em', overflowWrap: 'anywhere' },
});

const score = (total: number | null, grade: string): string =>
  total === null ? '没有总分' : `${total} 分${grade === '' ? '' : `（${grade}）`}`;

const title = ({ unit, total, grade, errors, verifies }: UnitDetail): string =>
  `${unit}：${total === null ? '' : `${score(total, grade)}，`}错误 ${errors}、核实 ${verifies}`;

/** 汇总好的各单位：点开一个，看它的数、审核结果、出自哪个文件，或另开那一份。 */
export function RollUpUnits({ done }: { readonly done: RollUpDone }) {
  const styles = useStyles();
  const [wanted, setWanted] = useState('');
  const shown = done.details.filter(({ unit, file }) => `${unit}${file}`.includes(wanted.trim()));
  return (
    <div className={styles.root} data-testid="roll-up-units">
      <p className={styles.text}>点开一个单位看（{done.details.length} 个）：</p>
      <Input
        aria-label="找单位"
        placeholder="找单位"
        value={wanted}
        onChange={(_, { value }) => setWanted(value)}
      />
      {shown.map((detail) => (
        <Fold key={detail.file} title={title(detail)}>
          <Unit detail={detail} />
        </Fold>
      ))}
    </div>
  );
}

function Unit({ detail }: { readonly detail: UnitDetail }) {
  const styles = useStyles();
  const { actions, canOpenExample } = useEnvironment();
  const { activity } = usePaneState();
  const { region, file, sealState, reviewState, total, grade, projects, findings } = detail;
  return (
    <>
      <p className={styles.text}>
        {region === '' ? '' : `${region}，`}
        {sealState === '有效' ? '定稿有效' : sealState === '失效' ? '定稿已失效' : '没有定稿'}
        {reviewState === '' ? '' : `，复核：${reviewState}`}；部门整体 {score(total, grade)}。文件 {file}
      </p>
      <ul className={styles.list}>
        {projects.map((each) => (
          <li key={each.project}>
            {each.project}：{score(each.total, each.grade)}，全年预算 {each.annualBudget ?? '—'}，执行{' '}
            {each.executed ?? '—'} 万元
          </li>
        ))}
      </ul>
      {findings.length === 0 ? (
        <p className={styles.text}>没有错误与核实。</p>
      ) : (
        <ul className={styles.list}>
          {findings.map(({ severity, rule, where, message, explanation }) => (
            <li key={`${rule}/${where}/${message}`}>
              {severity} {rule} {where}：{message}
              {explanation === '' ? '' : `（说明：${explanation}）`}
            </li>
          ))}
        </ul>
      )}
      {canOpenExample ? (
        <Button
          size="small"
          disabledFocusable={activity !== null}
          onClick={() => void actions.openReported(file)}
        >
          在新窗口打开这一份
        </Button>
      ) : null}
    </>
  );
}
