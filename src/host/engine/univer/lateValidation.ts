import { SheetsDataValidationValidatorService } from './kit';

let applied = false;

/**
 * 换工作簿时，Univer 攒着的一次数据验证会晚到，工作簿已经没了就抛错打到页面上：没了就没有要验的
 * （改的是类的原型，整个进程一次）。
 */
export function forgiveLateValidation(): void {
  if (applied) return;
  applied = true;
  const service = SheetsDataValidationValidatorService.prototype;
  const validate = service.validatorRanges;
  service.validatorRanges = async function (...args) {
    try {
      return await validate.apply(this, args);
    } catch (error) {
      if (error instanceof Error && /^cannot find current work(book|sheet)/.test(error.message)) return [];
      throw error;
    }
  };
}
