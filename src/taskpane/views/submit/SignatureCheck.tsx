import { useRef, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** 选签名文件验签；没有签名照实说。文件只在本机读，不上传。 */
export function SignatureCheck({ digest }: { digest: string }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState<string | null>(null);

  async function check(picked: File | undefined): Promise<void> {
    if (input.current !== null) input.current.value = '';
    if (picked === undefined) return;
    const { signatureWords } = await import('../../app/submit/sealReview');
    setWords(`${picked.name}：${await signatureWords(await picked.text(), digest)}`);
  }

  return (
    <div className={styles.root}>
      <p className={styles.text} role="status" data-testid="signature">
        {words ?? '没有选签名：摘要与定稿码只说明文件变没变，不能证明是谁定的稿。'}
      </p>
      <Button size="small" onClick={() => input.current?.click()}>
        选签名文件验签
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json"
        hidden
        data-testid="signature-file"
        onChange={({ target }) => void check(target.files?.[0])}
      />
    </div>
  );
}
