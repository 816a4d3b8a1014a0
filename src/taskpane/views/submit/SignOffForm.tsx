import { useRef, useState } from 'react';
import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { SignOff } from '../../../submission';
import type { BlockingReason } from '../../../workbook';
import { usePaneActions, usePaneState } from '../../paneContext';

const useStyles = makeStyles({
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
  field: { width: '100%' },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const todayText = (now: Date): string => `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;

interface SignOffFormProps {
  /** 表上已经印着的签署：先用它，封的与印的才是一个。 */
  readonly printed: Partial<SignOff>;
  readonly onBlocked: (reasons: readonly BlockingReason[]) => void;
}

/** 定稿：填签署，审核过关就锁定。 */
export function SignOffForm({ printed, onBlocked }: SignOffFormProps) {
  const styles = useStyles();
  const { finalize } = usePaneActions();
  const { activity } = usePaneState();
  const [preparer, setPreparer] = useState(printed.preparer ?? '');
  const [head, setHead] = useState(printed.head ?? '');
  const [phone, setPhone] = useState(printed.phone ?? '');
  const [date, setDate] = useState(() => printed.date ?? todayText(new Date()));
  const [keep, setKeep] = useState(false);
  const [asked, setAsked] = useState(false);
  const inputs = useRef(new Map<string, HTMLInputElement>());
  // null：没有要核实的条件格式，不必问
  const [accepted, setAccepted] = useState<boolean | null>(null);
  const fields = [
    { label: '填表人', value: preparer, set: setPreparer, required: true },
    { label: '单位负责人', value: head, set: setHead, required: true },
    { label: '填表日期', value: date, set: setDate, required: true },
    { label: '联系电话', value: phone, set: setPhone, required: false },
  ];
  const incomplete = fields.some(({ value, required }) => required && value.trim() === '');

  async function submit(): Promise<void> {
    setAsked(true);
    if (incomplete) {
      // 错误可能在看不见的地方：把人带到第一个空栏
      const blank = fields.find(({ value, required }) => required && value.trim() === '');
      inputs.current.get(blank?.label ?? '')?.focus();
      return;
    }
    onBlocked([]);
    const signOff = { preparer, head, date, ...(phone.trim() === '' ? {} : { phone }) };
    const reasons = await finalize(signOff, keep, accepted === true);
    if (reasons.some(({ accepts }) => accepts === 'conditions')) setAccepted(false);
    onBlocked(reasons);
  }

  return (
    <section aria-labelledby="submit-sign">
      <h2 id="submit-sign" className={styles.title}>
        定稿
      </h2>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={styles.text}>
          先按定稿的要求再审一遍；过关就设好打印（一页宽、页眉页码、文字放不下的行加高），把公式换成没有加载项也能算的，锁定签字栏以外的格，登记内容摘要。可以撤销。
        </p>
        {fields.map(({ label, value, set, required }) => (
          <Field
            key={label}
            label={label}
            required={required}
            className={styles.field}
            validationMessage={asked && required && value.trim() === '' ? `请填${label}` : undefined}
          >
            <Input
              ref={(input) => {
                if (input !== null) inputs.current.set(label, input);
              }}
              className={styles.input}
              value={value}
              onChange={(_, data) => set(data.value)}
            />
          </Field>
        ))}
        <Checkbox
          label="留着单元格上的审核标注"
          checked={keep}
          onChange={(_, data) => setKeep(data.checked === true)}
        />
        {accepted === null ? null : (
          <Checkbox
            label="条件格式已核实，照样定稿"
            checked={accepted}
            onChange={(_, data) => setAccepted(data.checked === true)}
          />
        )}
        <Button type="submit" appearance="primary" disabledFocusable={activity !== null}>
          定稿
        </Button>
      </form>
    </section>
  );
}
