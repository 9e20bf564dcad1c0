/** What the words around a run say of it, with how sure that makes us. */
export interface Frame {
  readonly side: 'before' | 'after';
  readonly words: RegExp;
  readonly confidence: number;
  /** Whether a person's name fits the frame as well. */
  readonly personal?: boolean;
}

const BUSINESS =
  '(?:start-?up|company|firm|maker|lab|laborator(?:y|ies)|provider|developer|platform|giant|unicorn|chipmaker|subsidiary|studio|vendor|manufacturer|retailer|investor|bank|fund|publisher|carmaker|automaker|operator|supplier|builder|marketplace|broker|insurer|airline|consultancy|distributor|accelerator|incubator)';

/** Frames that speak of a company, surest first. */
export const COMPANY_FRAMES: readonly Frame[] = [
  {
    side: 'after',
    words: /^(?:['’]s?)? (?:AI )?(?:Discord|subreddit|newsletter|blog)\b/,
    confidence: 0.66,
  },
  {
    side: 'after',
    words:
      /^,? (?:has |have |had |just |recently |also )*(?:raises?|raised|raising|secur(?:es|ed|ing)|clos(?:es|ed|ing)|land(?:s|ed)|nabs|nabbed|bags|bagged|scores|picks up|pulls in) (?:an? |over |more than |about |around |nearly |up to |another |its |~)?(?:[$€£¥₩]|[A-Z]{2,3}\$|\d|(?:seed|series|funding|fresh|new|pre-seed)\b)/i,
    confidence: 0.78,
  },
  {
    side: 'after',
    words: new RegExp(
      `^(?:,| is| was|, which is| \\() ?(?:an?|the|one of the) (?:[\\w$€£.’'-]+ ){0,7}?${BUSINESS}\\b`,
      'i',
    ),
    confidence: 0.76,
  },
  {
    side: 'after',
    words:
      /^(?:['’]s?)? (?:(?:Group |new |former |then-|vice )?(?:CEO|CTO|COO|CFO|chief executive|chief scientist|chairman|chairwoman|spokes(?:person|man|woman)|vice president|founders?|co-?founders?)\b)/,
    confidence: 0.76,
  },
  {
    side: 'after',
    words:
      /^(?:['’]s?)? (?:executives|employees|engineers|researchers|shareholders|shares|stock|customers|headquarters|valuation|IPO|board)\b/,
    confidence: 0.7,
  },
  {
    side: 'after',
    words:
      /^,? (?:has |have |had |just |recently )*(?:launch(?:es|ed)|emerg(?:es|ed)(?: from stealth)?|debuts|debuted) with (?:an? |over |more than |about |around |nearly )?[$€£¥₩\d]/,
    confidence: 0.76,
  },
  { side: 'before', words: /\bco-?found(?:ed|ing|er of) $|\bfounding $/, confidence: 0.72 },
  {
    side: 'before',
    words: new RegExp(`(?:\\b${BUSINESS}|\\bbrand|\\brivals?|\\bcompetitors?) $`, 'i'),
    confidence: 0.74,
  },
  {
    side: 'before',
    words:
      /\b(?:CEO|CTO|COO|CFO|founders?|co-?founders?|president|chairman|chief executive(?: officer)?|chief scientist|head of [a-z]+|vice president|employees?|executives?|engineers?|researchers?|partners?|analysts?) (?:of|at|from|with) $/i,
    confidence: 0.74,
  },
  {
    side: 'before',
    words:
      /\b(?:backed by|led by|owned by|investment from|funding from|acquisition of|acquir(?:e|es|ed|ing)|invest(?:s|ed|ing|ment)? in|partner(?:s|ed|ing) with|partnership with|collaborat(?:es|ed|ion|ing) with|deal with|merger with|spun out of|spin-?off from|stake in|shares of|shares in) $/i,
    confidence: 0.7,
    personal: true,
  },
  {
    side: 'before',
    words:
      /\b(?:models?|LLMs?|finetunes?|fine-tunes?|merges?|chatbots?|releases?|chips?|papers?|guests?|teams?|datasets?|weights) from $/i,
    confidence: 0.7,
    personal: true,
  },
  {
    side: 'after',
    words:
      /^ (?:launching|releasing|building|developing|introducing|offering|exploring|integrating|open-sourcing|acquiring) (?=[a-z])/,
    confidence: 0.6,
    personal: true,
  },
  {
    side: 'after',
    words: /^ (?:is|are) (?:sponsoring|hiring|acquiring|open-sourcing|rolling out)\b/,
    confidence: 0.7,
    personal: true,
  },
  {
    side: 'before',
    words:
      /\b(?:companies|startups|start-ups|firms|labs|players|rivals|investors|vendors|providers|makers|manufacturers|retailers) (?:like|such as|including) $/i,
    confidence: 0.72,
  },
  {
    side: 'after',
    words:
      /^ (?:has |have |is (?=\w+ing\b)|also |recently |just |today |then |later |now )*(?:releas(?:es|ed|ing)|launch(?:es|ed|ing)|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|unveil(?:s|ed|ing)|open[- ]sourc(?:es|ed|ing)|acquir(?:es|ed|ing)|rolled out|rolls out|debuted|shipped|published|partnered|plans to|agreed to|valued at|founded (?:in|by)|backed by|reported|highlighted)\b/,
    confidence: 0.66,
    personal: true,
  },
  {
    side: 'before',
    words:
      /\b(?:developed|built|created|made|released|published|operated|designed|manufactured|introduced|reported|announced|compiled|open-sourced) by $/i,
    confidence: 0.62,
    personal: true,
  },
];

/** Last words that make a run a company's name. */
export const COMPANY_ENDINGS =
  /^(?:Inc|Corp|Corporation|Co|Ltd|LLC|LLP|PLC|AG|GmbH|SA|NV|Holdings|Technologies|Technology|Robotics|Ventures|Capital|Group|Partners|Computing|Semiconductors?|Systems|Therapeutics|Motors|Labs?|Software|Studios?|Networks|Pharmaceuticals|Biosciences|Entertainment|Electronics|Dynamics|Industries|Airlines|Securities|Analytics|AI|Automotive|Aerospace|Biotech|Logistics|Financial|Interactive|Microelectronics)$/;

/** Words that describe AI rather than name who makes it. */
export const NO_BRAND =
  /^(?:Generative|Responsible|Agentic|Enterprise|Conversational|Applied|Physical|Sovereign|Frontier|Open|Ethical|Explainable|Edge|Multimodal|Trustworthy|Embodied|Consumer|Voice|Personal|Modern|Mobile|Cloud|Chief|Global|National|Big|Private|Public|Early|Advanced|Industrial|Financial|Social|Media|Operating|Distributed|Human|Capital|Research|Data|Venture|Business|Network|Information|Computer|Control|Quantum|Deep|General|Artificial|Local|Safe|Superintelligent|Narrow|Strong|Safety|Creative|Medical|Legal|Clinical|Health)$/;

/** Communities that bear the whole name before them: Foo Mode Discord. */
export const COMMUNITY = /^(?:['’]s?)? (?:Discord|subreddit|Slack community)\b/;

/** A verb of release with what may stand between it and the name of what is released. */
export const RELEASES =
  /^ (?:has |have |just |recently |also )*(?:releas(?:es|ed|ing)|launch(?:es|ed|ing)|introduc(?:es|ed|ing)|announc(?:es|ed|ing)|unveil(?:s|ed|ing)|open[- ]sourc(?:es|ed|ing)|debuted|shipped) (?:(?:the|its|their|an?|new|latest|updated|small|first|open|preview of) ){0,3}/;
