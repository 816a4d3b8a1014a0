import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { FileButton } from '../../components/FileButton';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** 选签名文件验签；没有签名照实说。文件只在本机读，不上传。 */
export function SignatureCheck({ digest }: { digest: string }) {
  const styles = useStyles();
  const [words, setWords] = useState<string | null>(null);

  async function check(picked: File): Promise<void> {
    const { signatureWords } = await import('../../app/submit/sealReview');
    setWords(`${picked.name}：${await signatureWords(await picked.text(), digest)}`);
  }

  return (
    <div className={styles.root}>
      <p className={styles.text} role="status" data-testid="signature">
        {words ?? '没有选签名：摘要与定稿码只说明文件变没变，不能证明是谁定的稿。'}
      </p>
      <FileButton
        label="选签名文件验签"
        accept=".json"
        testId="signature-file"
        size="small"
        onFiles={([file]) => void check(file)}
      />
    </div>
  );
}
