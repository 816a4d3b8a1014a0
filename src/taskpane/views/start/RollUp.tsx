import { useState } from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';
import type { Dimension } from '../../../collect';
import { RollUpUnits } from './RollUpUnits';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', paddingTop: '8px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '1.4em', overflowWrap: 'anywhere' },
});

/** 归堆的几种，照字面列：只为取类型就把汇总的程序装进窗格不值。 */
const groupings: readonly Dimension[] = ['地区', '主管部门', '单位'];

/** 汇总单位用：选各单位的工作簿，在本机汇总，插进现在打开的工作簿。 */
export function RollUp() {
  const styles = useStyles();
  const actions = usePaneActions();
  const { activity, rollUp: done } = usePaneState();
  const [by, setBy] = useState<Dimension>('地区');

  return (
    <div className={styles.root} data-testid="roll-up">
      <p className={styles.text}>
        选各单位报来的 .xlsx（一次至多 500 份，可连 名册.csv
        一起选），在这台电脑上审核、汇总，汇总表插在现在这本工作簿的最后。文件不离开这台电脑，也不改动。汇总好点开一个单位看；复核在“提交”页。更多的份数用命令行。
      </p>
      <Field label="按什么归堆">
        <Select value={by} onChange={(_, { value }) => setBy(value as Dimension)}>
          {groupings.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <div>
        <FileButton
          label="选文件汇总"
          accept=".xlsx,.xlsm,.csv"
          testId="roll-up-files"
          disabled={activity !== null}
          multiple
          onFiles={(files) => void actions.rollUp(files, by)}
        />
      </div>
      {done === null || done.failures.length === 0 ? null : (
        <>
          <p className={styles.text}>读不了的：</p>
          <ul className={styles.list} data-testid="roll-up-failures">
            {done.failures.map(({ file, reason }) => (
              <li key={file}>
                {file}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {done === null ? null : <RollUpUnits done={done} />}
    </div>
  );
}
