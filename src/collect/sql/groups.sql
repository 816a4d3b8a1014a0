-- 按 {{堆}}（地区、主管部门或单位）汇总：单位数、项目数、资金、得分、等次、执行率分档。
WITH 取用 AS ({{取用}}),
单位数 AS (
  SELECT CASE WHEN {{堆}} = '' THEN '（未填）' ELSE {{堆}} END AS 堆,
    count(*) AS 单位数,
    sum(CASE WHEN 定稿 = '有效' THEN 1 ELSE 0 END) AS 定稿数,
    sum(CASE WHEN 错误数 = 0 THEN 1 ELSE 0 END) AS 无错误数,
    sum(错误数) AS 错误数, sum(核实数) AS 核实数, sum(提示数) AS 提示数
  FROM 取用 GROUP BY 1
),
项目数 AS (
  SELECT CASE WHEN p.{{堆}} = '' THEN '（未填）' ELSE p.{{堆}} END AS 堆,
    count(*) AS 项目数,
    coalesce(sum(p.年初预算数), 0) AS 年初预算数,
    coalesce(sum(p.全年预算数), 0) AS 全年预算数,
    coalesce(sum(p.全年执行数), 0) AS 全年执行数,
    count(p.总分) AS 有总分,
    coalesce(sum(p.总分), 0) AS 总分之和,
    sum(CASE WHEN p.等次 = '优' THEN 1 ELSE 0 END) AS 优,
    sum(CASE WHEN p.等次 = '良' THEN 1 ELSE 0 END) AS 良,
    sum(CASE WHEN p.等次 = '中' THEN 1 ELSE 0 END) AS 中,
    sum(CASE WHEN p.等次 = '差' THEN 1 ELSE 0 END) AS 差,
    sum(CASE WHEN p.执行率 < 0.6 THEN 1 ELSE 0 END) AS 档0,
    sum(CASE WHEN p.执行率 >= 0.6 AND p.执行率 < 0.8 THEN 1 ELSE 0 END) AS 档1,
    sum(CASE WHEN p.执行率 >= 0.8 AND p.执行率 < 0.9 THEN 1 ELSE 0 END) AS 档2,
    sum(CASE WHEN p.执行率 >= 0.9 AND p.执行率 < 1 THEN 1 ELSE 0 END) AS 档3,
    sum(CASE WHEN p.执行率 = 1 THEN 1 ELSE 0 END) AS 档4,
    sum(CASE WHEN p.执行率 > 1 THEN 1 ELSE 0 END) AS 档5
  FROM {{项目}} p JOIN 取用 u ON p.摘要 = u.摘要 GROUP BY 1
)
SELECT coalesce(a.堆, b.堆) AS 堆,
  a.单位数, a.定稿数, a.无错误数, a.错误数, a.核实数, a.提示数,
  b.项目数, b.年初预算数, b.全年预算数, b.全年执行数, b.有总分, b.总分之和,
  b.优, b.良, b.中, b.差, b.档0, b.档1, b.档2, b.档3, b.档4, b.档5
FROM 单位数 a FULL JOIN 项目数 b ON a.堆 = b.堆 ORDER BY 1
