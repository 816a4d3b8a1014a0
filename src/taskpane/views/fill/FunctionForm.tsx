import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { PbeFunction } from '../../../domain';
import { formulaText } from '../../app/fill/functionCatalog';
import { addressFrom, describeCell } from '../../app/fill/cellAddresses';
import { useConfirmation } from '../../components/ConfirmationHost';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    // 高对比度下没有底色，靠这道线分出来
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 一个函数的实参：手写，或在表里选好单元格再按“取选中格”；写到展开时选中的那一格。 */
export function FunctionForm({ entry }: { entry: PbeFunction }) {
  const styles = useStyles();
  const { insertFormula } = usePaneActions();
  const { overview, cell, activity } = usePaneState();
  const [target, setTarget] = useState(cell);
  const [args, setArgs] = useState<readonly string[]>(entry.parameters.map(() => ''));
  const ask = useConfirmation();
  const written = formulaText(entry, args);
  const [example] = entry.examples;
  const set = (index: number, value: string) =>
    setArgs(args.map((arg, other) => (other === index ? value : arg)));
  const address = cell === null ? null : addressFrom(overview, target, cell);
  const moved = cell !== null && JSON.stringify(cell) !== JSON.stringify(target);

  async function insert(formula: string) {
    if (target === null) return;
    const existing = await insertFormula(target, formula, false);
    if (existing === null) return;
    ask({
      title: '盖掉这一格？',
      text: `${describeCell(overview, target)} 里已有“${existing}”，写入公式会盖掉它。`,
      confirm: '盖掉',
      onConfirm: async () => void (await insertFormula(target, formula, true)),
    });
  }

  return (
    <div className={styles.root}>
      {example === undefined ? null : (
        <p className={styles.text}>
          例：={example.formula} 得 {String(example.result)}（{example.source}）
        </p>
      )}
      {entry.parameters.map((parameter, index) => (
        <Field
          key={parameter.id}
          label={`${parameter.label}${parameter.unit === '' ? '' : `（${parameter.unit}）`}${parameter.optional ? '，可不写' : ''}`}
          hint={parameter.description}
        >
          <Input
            className={styles.input}
            value={args[index] ?? ''}
            onChange={(_, { value }) => set(index, value)}
            contentAfter={
              <Button
                appearance="transparent"
                size="small"
                disabled={address === null}
                aria-label={`${parameter.label}取选中的格`}
                onClick={() => (address === null ? undefined : set(index, address))}
              >
                取选中格
              </Button>
            }
          />
        </Field>
      ))}
      <p className={styles.text} role="status">
        {target === null
          ? '先在表里选中要写公式的格。'
          : `写到 ${describeCell(overview, target)}：${written.ok ? written.formula : written.problem}`}
      </p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={!written.ok || target === null || activity !== null}
          onClick={() => (written.ok ? void insert(written.formula) : undefined)}
        >
          插入
        </Button>
        {moved ? (
          <Button size="small" onClick={() => setTarget(cell)}>
            改写到 {describeCell(overview, cell)}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
