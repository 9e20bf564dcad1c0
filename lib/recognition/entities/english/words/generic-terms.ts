/** Terms of the trade, standards and places of talk that are written like names but name nobody. */
const TERMS = new Set(
  `AI|A.I|AGI|ASI|LLM|LLMs|VLM|VLMs|MLLM|SLM|LMM|MoE|RAG|GPU|GPUs|CPU|CPUs|TPU|NPU|API|APIs|SDK|SDKs|IDE|CLI|UI|UX|ML|DL|RL|NLP|CV|OCR|ASR|TTS|STT|SFT|DPO|PPO|GRPO|RLHF|RLAIF|KTO|ORPO|LoRA|QLoRA|PEFT|CoT|SOTA|FFT|CUDA|ROCm|Triton|Python|JavaScript|TypeScript|Rust|Java|Go|SQL|JSON|XML|HTML|CSS|REST|RESTful|HTTP|PDF|CSV|GGUF|ONNX|FP8|FP4|FP16|BF16|INT4|INT8|HBM|HBM3|HBM3E|HBM4|DRAM|NAND|SSD|PCIe|NVLink|USB|SaaS|PaaS|IaaS|B2B|B2C|IPO|CEO|CTO|COO|CFO|VP|VC|PE|R&D|M&A|GDP|ESG|KPI|ROI|ARR|MRR|EBITDA|GAAP|PR|HR|IT|QA|OS|VM|PC|PCs|VR|AR|XR|MR|IoT|5G|6G|4G|Wi-Fi|Bluetooth|GPS|TV|US|USA|UK|EU|UN|UAE|NATO|APAC|EMEA|Web|Internet|Cloud|Series|Round|Seed|Transformer|Transformers|Diffusion|Mixture|Experts|Large Language|Language|Vision|Vision Language|Machine Learning|Deep Learning|Artificial Intelligence|Reinforcement Learning|Mixture of Experts|Open Source|Chain of Thought|Text|Code|Image|Video|Audio|Speech|Voice|Chat|Agent|Agents|Agentic|Arena|Leaderboard|Index|Benchmark|Test|Apache|MIT|GPL|Creative Commons|README|FAQ|TL;DR|DM|DMs|AMA|Q&A|NeurIPS|ICML|ICLR|CVPR|ACL|EMNLP|GTC|CES|Linux|Windows|Android|iOS|macOS|Ubuntu|Docker|Kubernetes|Git|Excel|Bitcoin|Ethereum|NFT|Elo|Max|Pro|Plus|Ultra|Mini|High|Low|Preview|Beta|Alpha|Frankenmerge|Schema|I|II|III|IV|V|X|Open|Part|Section|Chapter|Phase|GenAI|TPUs|NPUs|JS|SoC|DevRel|DevOps|Infra|Podcast|AIGC|DeFi|Crypto|Foundry|Keynote|Newsletter|Blog|Paper|Dataset`.split(
    '|',
  ),
);

const MEASURE = /(?:[Bb]ench|Eval|Arena|QA|Index|Leaderboard|Dataset|Corpus|Net-\d+)$/;

/** A round, a part, a level: Series B, Phase 2. */
const ORDINAL =
  /^(?:Series|Round|Phase|Part|Section|Chapter|Class|Level|Tier|Type|Group) [A-Z0-9]{1,2}$/;

/** Whether the surface is such a term, or made of nothing else. */
export function isGeneric(surface: string): boolean {
  if (TERMS.has(surface) || MEASURE.test(surface) || ORDINAL.test(surface)) return true;
  return surface.includes(' ') && surface.split(' ').every((word) => TERMS.has(word));
}
