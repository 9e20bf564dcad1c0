import type { StringTable } from '../translate.ts';

/** Words every surface shares. */
export const wordStrings = {
  company: ['company', '公司', '公司'],
  organization: ['organization', '机构', '機構'],
  model: ['model', '模型', '模型'],
  family: ['model family', '模型系列', '模型系列'],
  product: ['product', '产品', '產品'],
  chip: ['chip', '芯片', '晶片'],
  investor: ['investor', '投资机构', '投資機構'],
  media: ['media', '媒体', '媒體'],
  lab: ['lab', '实验室', '實驗室'],
  university: ['university', '大学', '大學'],
  government: ['government', '政府', '政府'],
  figure: ['figure', '数字', '數字'],
  date: ['date', '日期', '日期'],

  actual: ['actual', '已发生', '已發生'],
  planned: ['planned', '计划', '計畫'],
  rumoured: ['rumoured', '传闻', '傳聞'],
  denied: ['denied', '已否认', '已否認'],
  open: ['open', '开放', '開放'],
  closed: ['closed', '未开放', '未開放'],
  loss: ['loss', '亏损', '虧損'],
  rise: ['rise', '增长', '成長'],

  undo: ['Undo', '撤销', '復原'],
  redo: ['Redo', '重做', '重做'],
  close: ['Close', '关闭', '關閉'],
  cancel: ['Cancel', '取消', '取消'],
  save: ['Save', '保存', '儲存'],
  delete: ['Delete', '删除', '刪除'],
  loading: ['Loading…', '正在载入…', '載入中…'],
  source: ['source', '来源', '來源'],
  openSource: ['Open the source: {title}', '打开来源：{title}', '開啟來源：{title}'],
} as const satisfies StringTable;
