// Made from src/action.ts by node bin/build.mjs --action. Licences: action/LICENSES.txt
import { createRequire as warden_createRequire } from 'node:module'; const require = warden_createRequire(import.meta.url);
var nF=Object.create;var Qd=Object.defineProperty;var rF=Object.getOwnPropertyDescriptor;var sF=Object.getOwnPropertyNames;var oF=Object.getPrototypeOf,iF=Object.prototype.hasOwnProperty;var k=(e,t,n)=>()=>{if(n)throw n[0];try{return e&&(t=e(e=0)),t}catch(r){throw n=[r],r}};var oy=(e,t)=>()=>{try{return t||e((t={exports:{}}).exports,t),t.exports}catch(n){throw t=0,n}},de=(e,t)=>{for(var n in t)Qd(e,n,{get:t[n],enumerable:!0})},aF=(e,t,n,r)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of sF(t))!iF.call(e,s)&&s!==n&&Qd(e,s,{get:()=>t[s],enumerable:!(r=rF(t,s))||r.enumerable});return e};var iy=(e,t,n)=>(n=e!=null?nF(oF(e)):{},aF(t||!e||!e.__esModule?Qd(n,"default",{value:e,enumerable:!0}):n,e));var Y,O,H=k(()=>{"use strict";Y=class extends Error{name="UserError"},O=class extends Y{name="Failure";kind;after;uncertain;constructor(t,n,r={}){super(n),this.kind=t,this.after=r.after,this.uncertain=r.uncertain??!1}get retry(){return this.kind==="passing"}}});import{createHash as lF}from"node:crypto";var st,ay,Jn=k(()=>{"use strict";st=(e,t=16)=>lF("sha256").update(e).digest("hex").slice(0,t),ay=e=>st(e,64)});function Es(e){return JSON.parse(e,((t,n,{source:r})=>typeof n=="number"&&!Number.isSafeInteger(n)&&/^-?\d+$/.test(r??"")?BigInt(r):n))}var hc=k(()=>{"use strict"});function ee(e,t){if(e.length<=t)return e;let n=e.charCodeAt(t-2),r=n>=55296&&n<56320;return`${e.slice(0,t-(r?2:1))}\u2026`}var $t=k(()=>{"use strict"});function uy(e){let t=e.trim().toLowerCase(),n=op.get(t);if(n===void 0){try{n=new TextDecoder(t)}catch{n=null}op.size<300&&op.set(t,n)}return n}function _e(e){return mF(e,null)}function mF(e,t){let n=t===null?null:t.trim().toLowerCase();if(!(n===null||n==="utf-8"||n==="utf8"||n==="us-ascii"||n==="ascii")){let o=uy(n);if(o!==null&&o.encoding!=="utf-8")return o.decode(Buffer.from(e,"latin1"))}if(!fF.test(e))return e;let s=Buffer.from(e,"latin1");try{return pF.decode(s)}catch{return uy("windows-1252").decode(s)}}var op,pF,fF,sn=k(()=>{"use strict";op=new Map;pF=new TextDecoder("utf-8",{fatal:!0}),fF=/[^\x00-\x7f]/});function z(e){return e.toWellFormed().replace(/[\t\n\r\u2028\u2029]+/g," ").replace(hF,"?")}function ot(e){let t=0;return z(e.replace(/\t|[^\t]+/g,n=>{if(n!=="	")return t+=n.length,n;let r=8-t%8;return t+=r," ".repeat(r)}))}var hF,ze=k(()=>{"use strict";hF=/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu});function Ye(e){return z(e).replace(/@|[#!%~&$](?=\w)|\[(?=\w+:)|\bGH-(?=\d)|:\/\/|\bwww\.|-by:/gi,t=>t[0]+gF+t.slice(1)).replace(/[\\`*_{}[\]()<>|~$^=]/g,"\\$&").replace(/&/g,"&amp;").replace(/^\s*(?=[#+/-])/,"\\").replace(/^\s*(\d+)(?=[.)])/,"$1\\")}function te(e){let t=z(e)||" ",n="`".repeat(ly(t)+1),r=/^`|`$|^ .* $/.test(t)?" ":"";return`${n}${r}${t}${r}${n}`}function Yn(e,t){let n="`".repeat(Math.max(3,...e.map(r=>ly(r)+1)));return[n+t,...e,n]}function _t(e,t){return/^https?:\/\/[\w.~:/?#@!$&'*+,;=%-]+$/.test(t)?`[${Ye(e)}](<${t}>)`:Ye(e)}function ly(e){let t=0;for(let n of e.match(/`+/g)??[])t=Math.max(t,n.length);return t}var gF,vc,kc,Dr=k(()=>{"use strict";ze();gF="\u200B";vc=e=>e.split(/"([^"]+)"/).map((t,n)=>n%2?te(t):t&&Ye(t)).join("");kc=e=>te(e).replaceAll("|","\\|")});var Xe,Ur=k(()=>{"use strict";Xe=(e,t,n=`${t}s`)=>`${e} ${e===1?t:n}`});function An(e){let n=["error","warning","notice"].flatMap(r=>{let s=e.filter(o=>o.severity===r).length;return s?[Xe(s,r)]:[]});return Me(n)||"no findings"}function Me(e){return e.length<2?e.join(""):`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`}function qe(e,t){return e.series.total>1?`patch ${t}/${e.series.total}`:`patch ${t}`}function Qn(e,t){return e.patches.find(n=>n.index===t)?.subject??null}function $e(e){return e.scope!=="transient"?null:`${e.undoneBy===null?"A later commit":`Patch ${e.undoneBy}`} undoes this: only a bisection can stop in between.`}function Cs(e){if(e.evidence==="diff")return e.limits.some(({code:n,patch:r})=>["does-not-apply","already-applied"].includes(n)&&r===null)?"Judged from the hunks alone, not on the tree at hand.":"Judged from the hunks alone: with --repo DIR whole files are read, and less stays unknown.";let t=e.series.base===null?"":` at ${e.series.base.slice(0,12)}`;return e.patches.length?`Judged from whole files, on the base${t}.`:`Read from whole files${t}.`}function er(e){let{total:t,received:n}=e.series,r=n.length;return r<t?`in ${r} of ${t} patches`:`in ${Xe(r,"patch","patches")}`}function Lr(e){let{missing:t,total:n}=e.series,r=({code:a,patch:c})=>a==="missing-patch"&&c!==null,o=e.limits.filter(r).length>1,i=e.limits.filter(a=>!(o&&r(a))).map(({patch:a,detail:c})=>{if(a===null)return c;let u=dy(qe(e,a)),l=`patch ${a} `;return c.toLowerCase().startsWith(l)?c.startsWith("of ",l.length)?dy(c):`${u} ${c.slice(l.length)}`:`${u}: ${c}`});return o?[`Patches ${bF(t)} of ${n} are not in the input`,...i]:i}function bF(e){let t=[];for(let n of e){let r=t.at(-1);r&&n===r[1]+1?r[1]=n:t.push([n,n])}return Me(t.flatMap(([n,r])=>r>n+1?[`${n} to ${r}`]:r>n?[`${n}`,`${r}`]:[`${n}`]))}function Rs(e){let t=new Map;for(let n of e){let r=[n.patch,n.accepted,Ps(n)].join("\0"),s=t.get(r);s?s.push(n):t.set(r,[n])}return[...t.values()]}function my(e){let t=new Map;for(let n of e){let r=[n.severity,n.rule,n.accepted].join(),s=t.get(r)??[n,[]];t.set(r,s),n.target!==null&&!s[1].includes(n.target)&&s[1].push(n.target)}return[...t.values()]}var _F,Xn,yF,py,As,tr,dy,$s,Ps,ip,fy,it=k(()=>{"use strict";Ur();_F={"type-1":"type 1","type-2":"type 2",both:"both types",unmigratable:"unmigratable",none:"none",unknown:"unknown"},Xn=e=>e===null?"-":_F[e];yF=new Set(["base-missing","configuration","duplicate-patch","no-diff","number-beyond-total","other-series","partial-reroll","reply-to-other-version","total-differs","unnumbered-patch"]),py=({code:e})=>yF.has(e),As=e=>Lr({...e,limits:e.limits.filter(py)}),tr=e=>Lr({...e,limits:e.limits.filter(t=>!py(t))});dy=e=>e.charAt(0).toUpperCase()+e.slice(1);$s="Tier: whether guests that an older QEMU saved must load. kvm: always; best-effort: where possible; no-promise: no.",Ps=e=>[e.rule,e.severity,e.scope,e.undoneBy,e.consequence,ip(e,e.message)].join("\0"),ip=({symbol:e,cpuClass:t,target:n},r)=>[e,t,n].reduce((s,o)=>o?s.replaceAll(o,""):s,r);fy={failure:"fails",success:"passes",neutral:"undecided"}});function $n(e){let t=e?.cls.registration.hooks[0];return t?OF[t.hook]:"no hook"}function ve(e){return e.isBase||e.cls.cpuClass===null?e.target.name:`${e.target.name} (${e.cls.cpuClass})`}function dp(e){return e?.cls.registration.type??"none"}function Pe(e,t){return(e?.cls.registration.hooks??[]).map(n=>({path:n.path,line:n.line,side:t}))}function on(e){return e?.cls.main??null}function Ue(e){return e?.cls.registration.hooks[0]?.symbol??null}function Br(e,t){return e?.cls.place?[{...e.cls.place,side:t}]:[]}function qr(e,t){let n=on(e);return n?[{...n.fieldsPlace,side:t},{...n.place,side:t}]:[]}function Cc(e,t,n){let r=t.cls.registration.hooks[0],s=t.cls.variables[0];if(!r||!s||n.cls.variables[0]===null||r.path!==n.cls.registration.hooks[0]?.path)return null;let o=r.hook.endsWith("legacy_vmsd")?"legacy_vmsd":"vmsd",i=/^(\s*)\w+->(?:legacy_)?vmsd(\s*=\s*[^;]+;)$/.exec(e);return i?`${i[1]}${s}->${o}${i[2]}`:null}var Ne,Py,De,zs,OF,Ms,Le=k(()=>{"use strict";Ne=e=>`https://gitlab.com/qemu-project/qemu/-/commit/${e}`,Py=e=>`https://lore.kernel.org/qemu-devel/${e}/`,De={title:"Peter Maydell: the two ways to migrate a CPU, and why one must not become the other",url:Py("CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com")},zs={title:"Peter Maydell: what versioned machine types promise",url:Py("CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com")},OF={"dc->vmsd":"DeviceClass::vmsd",device_class_set_vmsd:"DeviceClass::vmsd","cc->vmsd":"CPUClass::vmsd",cpu_class_set_vmsd:"CPUClass::vmsd","cc->legacy_vmsd":"CPUClass::legacy_vmsd","sysemu_ops.legacy_vmsd":"SysemuCPUOps::legacy_vmsd","sysemu_ops.vmsd":"SysemuCPUOps::vmsd",CPU_SAVE_VERSION:"CPU_SAVE_VERSION"};Ms=e=>e.replace("-"," ")});function Rt({hook:e,symbol:t}){let{code:n,where:r}=IF[e];return`"${n.replace("NAME",t??"the description")}" in ${r}`}function Ac(e,t){let n=e.cls.registration.hooks[0];if(!n)return"Register the CPU as it was before.";let r=Ue(t)??n.symbol,s=t.cls.registration.hooks.filter(i=>i.hook!==n.hook).map(Rt),o=s.length>0?`, and remove ${[...new Set(s)].join(" and ")}`:"";return`Set ${Rt({hook:n.hook,symbol:r})} as before${o}.`}function ii(e){let t=Ue(e)??on(e)?.symbol??`vmstate_${e.target.name}_cpu`;return Rt({hook:"dc->vmsd",symbol:t})}var IF,ai,$c,sr=k(()=>{"use strict";Le();IF={"dc->vmsd":{code:"dc->vmsd = &NAME;",where:"class_init"},device_class_set_vmsd:{code:"device_class_set_vmsd(dc, &NAME);",where:"class_init"},"cc->vmsd":{code:"cc->vmsd = &NAME;",where:"class_init"},cpu_class_set_vmsd:{code:"cpu_class_set_vmsd(cc, &NAME);",where:"class_init"},"cc->legacy_vmsd":{code:"cc->legacy_vmsd = &NAME;",where:"class_init"},"sysemu_ops.legacy_vmsd":{code:".legacy_vmsd = &NAME,",where:"its SysemuCPUOps"},"sysemu_ops.vmsd":{code:".vmsd = &NAME,",where:"its SysemuCPUOps"},CPU_SAVE_VERSION:{code:"#define CPU_SAVE_VERSION",where:"cpu.h"}};ai=e=>`VMSTATE_STRUCT(parent_obj, ${e}, 0, vmstate_cpu_common, CPUState),`,$c=e=>`raise version_id and minimum_version_id of ${on(e)?.symbol??Ue(e)??"its description"} in the same series`});var Ry,Oy=k(()=>{"use strict";sr();Le();Ry={id:"double-registration",title:"both hooks are set for one CPU",severity:"error",kind:"state",citations:[De],holds(e){let{type:t,hooks:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="both")return!1;let r=[...new Set(n.map(s=>s.symbol))].filter(s=>s!==null);return{severity:"error",from:t,to:t,symbol:Ue(e),places:Pe(e,"new"),message:`${ve(e)} sets both hooks, DeviceClass::vmsd and the type 2 hook${r.length>0?` (${r.join(", ")})`:""}; a CPU has one registration.`,consequence:'The stream gets two sections "cpu" (instances 0 and 1) for one CPU and no "cpu_common". Other builds refuse the second; a stream with one hook loads without an error.',help:`Remove one of the two, ${[...new Set(n.map(Rt))].join(" or ")}: a CPU that older builds could migrate keeps the hook that it had, a new one keeps DeviceClass::vmsd.`}}}});var Iy,Fy,zy=k(()=>{"use strict";sr();Le();Iy=e=>{let t=e.cls.registration.hooks[0];return t?Rt(t):"the type 2 hook"},Fy={id:"new-type-2",title:"a target starts to use the legacy hook",severity:"error",kind:"step",citations:[De,{title:"riscv became type 2 when its placeholder was filled in",url:Ne("f7697f0e629eb75d411bc6f314c6fff68fa4c238")}],between(e,t,n){if(!t||!n.core.knowsTypes&&!n.core.absent)return null;let r=e?.cls.registration.type??"none",s=t.cls.registration.type;if(r!=="none"&&r!=="unmigratable")return null;let o=[...Pe(t,"new"),...qr(t,"new"),...qr(e,"old"),...Br(t,"new")],i=e?r==="none"?"registers nothing":"is a placeholder":"is new";return s==="type-2"?{severity:"error",from:r,to:s,symbol:Ue(t),places:o,message:`${ve(t)} ${i} and becomes type 2 (${$n(t)}); ${e?"a CPU that starts to migrate":"a new target"} uses type 1, DeviceClass::vmsd with cpu_common embedded.`,consequence:'The stream gets two sections for each CPU, "cpu_common" and "cpu", a format that cannot be changed to type 1 later without breaking migration.'+(e&&r==="none"?" A stream that an older build saved loads without an error, with every register at its reset value.":""),help:`Set ${ii(t)} in place of ${Iy(t)}, and let the first field of the description be "${ai("the CPU's struct")}".`}:s==="unmigratable"&&t.cls.hook==="type-2"&&e?.cls.hook!=="type-2"?{severity:"warning",from:r,to:s,symbol:Ue(t),places:o,message:`${ve(t)} puts a placeholder (${on(t)?.symbol??Ue(t)??"unmigratable"}) into the type 2 hook, ${$n(t)}; it belongs in DeviceClass::vmsd.`,consequence:"Nothing is on the wire yet, before and after; but whoever fills the placeholder in makes a type 2 target, and type 2 is kept for old ones.",help:`Set ${ii(t)} in place of ${Iy(t)}.`,suggest:a=>e?Cc(a,e,t):null}:null}}});function FF(e,t){let[n,r]=[e.subject,t.subject],s=(o,i)=>o!==null&&i!==null&&o!==i;return s(n.type,r.type)&&s(n.variable,r.variable)}function My(e,t){let n=new Map;for(let r of t.statements)n.set(r.text,(n.get(r.text)??0)+1);return e.statements.filter(r=>{let s=n.get(r.text)??0;return s>0&&n.set(r.text,s-1),s===0})}var Ny,Dy=k(()=>{"use strict";Le();Ny={id:"registration-core-changed",title:"the code under all CPUs' registration changes",severity:"notice",kind:"core",citations:[De,{title:"the registration moves to cpu_vmstate_register()",url:Ne("ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5")}],between(e,t,n){if(e.absent&&t.absent)return null;let r=FF(e,t)?t.statements.filter(u=>u.text.startsWith("vmstate_cpu_common holds")):[],s=My(e,t),o=[...My(t,e),...r];if(s.length+o.length===0)return null;let i=[...new Set([...o,...s].map(u=>u.kind))].map(u=>u==="dispatch"?"what is registered, and when":u==="hook"?"which hooks exist":"what cpu_common holds"),a=[...n].filter(([,u])=>u.length>0).map(([u,l])=>`${u}: ${l.join(", ")}`),c=[...o.map(u=>`now ${u.text}`),...s.map(u=>`no longer ${u.text}`)].slice(0,4);return{severity:"notice",from:"unknown",to:"unknown",symbol:null,places:[...o.map(u=>({path:u.path,line:u.line,side:"new"})),...s.map(u=>({path:u.path,line:u.line,side:"old"}))],message:`The registration core changes (${i.join("; ")}), for every target at once.`,consequence:`${c.join("; ")}. Check each type that it reaches: ${a.join("; ")||"no target is known here"}.`,help:"If it is meant, say in the commit message what a stream of each type looks like before and after. Else leave what is registered, when, and with which instance id as it is."}}}});var Uy,Ly=k(()=>{"use strict";sr();Le();Uy={id:"registration-dropped",title:"a CPU is no longer migrated",severity:"error",kind:"step",citations:[De],between(e,t){if(!e||!t)return null;let n=e.cls.registration.type,r=t.cls.registration.type;if(n!=="type-1"&&n!=="type-2"&&n!=="both"||r!=="none"&&r!=="unmigratable")return null;let s=r==="none";return{severity:"error",from:n,to:r,symbol:Ue(e),places:s?[...Pe(e,"old"),...Br(t,"new"),...Br(e,"old")]:[...qr(t,"new").slice(1),...Pe(t,"new"),...Pe(e,"old")],message:s?`${ve(t)} loses its ${n==="both"?"":`${Ms(n)} `}registration (${$n(e)}) and registers nothing in its place.`:`${ve(t)} was ${Ms(n)} (${$n(e)}) and becomes unmigratable.`,consequence:s?'Before: the registers are in section "cpu"; after: only "cpu_common" is sent. A new build refuses older streams (unknown section "cpu"), and what it saves itself loads with every register lost, without an error.':'Before: the registers are in section "cpu"; after: nothing is sent and migration and savevm are blocked. Guests of older builds cannot be loaded any more.',help:s?Ac(e,t):`Keep the fields of ${Ue(t)??Ue(e)??"the description"}, and remove ".unmigratable".`}}}});function zF(e,t,n){let r=e.cls.registration;return[t,n.last].some(s=>{let o=s?.cls.registration;if(!o||o.type!==t.cls.registration.type)return!1;let i=(a,c)=>a!==null&&c!==null&&c>a;return i(r.versionId,o.versionId)&&i(r.minimumVersionId,o.minimumVersionId)})}function MF(e,t,{tier:n},r){let s=Ac(e,t);return n==="kvm"?s:r?`If the break is meant, say so in the commit message. Else: ${s}`:`${s} If the break is meant, ${$c(t)}.`}function NF(e,t){let[n,r]=[Pc(e),Pc(t)];if(n!==null&&r!==null&&n!==r)return`A new build refuses an older stream: ${jy}, since only one of the two descriptions embeds cpu_common.`;if(r===!0)return"An older stream loads without an error, so a test that loads one does not show the break.";let s="halted and pending interrupts are lost";return r===!1?`An older stream loads without an error, but ${s}: the description does not embed cpu_common.`:`An older stream loads without an error, which makes it worse: ${s} where the description does not embed cpu_common.`}function DF(e,t){let[n,r]=[Pc(e),Pc(t)];return n===null||r===null?"":n===r?` An older build loads a new stream without an error${r?"":", with halted and pending interrupts lost"}.`:` An older build refuses a new stream: ${jy}.`}var Gy,jy,Pc,Vy=k(()=>{"use strict";sr();Le();Gy={id:"type-flip",title:"a CPU changes its registration type",severity:"error",kind:"step",citations:[De,zs,{title:"avr went from type 2 to type 1, and raised its version",url:Ne("c2cf139d9c2f8f8b86686fe0e94a9daba27195a6")}],between(e,t,n){if(!e||!t)return null;let r=e.cls.registration.type,s=t.cls.registration.type;if(!(r==="type-1"&&s==="type-2"||r==="type-2"&&s==="type-1"))return null;let o=zF(e,t,n),i=o&&n.tier!=="kvm"?n.tier==="no-promise"?"notice":"warning":"error",a='one section "cpu" for each CPU',c='two sections for each CPU, "cpu_common" and "cpu"',u=s==="type-2"?o?`Before: ${a}; after: ${c}, and a raised version. Streams of older builds are refused by the version.`:`Before: ${a}; after: ${c}. ${NF(e,t)} Older builds refuse a new stream: unknown section "cpu_common".`:`Before: ${c}; after: ${a}. A new build refuses every older stream: Unknown savevm section or instance 'cpu_common' 0.${o?" An older build refuses a new stream by its version.":DF(e,t)}`;return{severity:i,from:r,to:s,symbol:Ue(t),places:[...Pe(t,"new"),...Pe(e,"old")],message:`${ve(t)} goes from ${Ms(r)} (${$n(e)}) to ${Ms(s)} (${$n(t)})${o?", a break that its raised version ids declare":", which breaks migration"}.`,consequence:u,help:MF(e,t,n,o),suggest:l=>i==="notice"?null:Cc(l,e,t)}}};jy='"Missing section footer for cpu"';Pc=e=>e.cls.registration.embedsCpuCommon});function UF(e){let t=/^(\s*)VMSTATE_\w+\([^)]*\b(\w+CPU)\b[^)]*\),?\s*$/.exec(e);return t?`${t[1]}${ai(t[2])}
${e}`:null}var By,LF,qy=k(()=>{"use strict";sr();Le();By={id:"type1-without-cpu-common",title:"halted and pending interrupts are not migrated",severity:"error",kind:"state",tellsWith:["type-flip"],citations:[De,{title:"m68k, whose guests lose halted and pending interrupts since",url:Ne("d21f73c61ddd7676fae5df4990479f3c5fe4b858")}],holds(e){let{type:t,embedsCpuCommon:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="type-1")return!1;if(n!==!1)return n===null?null:!1;let r=on(e);return{severity:"error",from:t,to:t,symbol:r?.symbol??null,places:[...qr(e,"new"),...Pe(e,"new")],message:`${ve(e)} is type 1, but ${r?.symbol??"its description"} does not embed cpu_common; its first field must.`,consequence:'The one section "cpu" holds the registers only: halted and pending interrupts are not sent, so after a load an interrupt that was pending is lost, and a guest runs on that was halted, where the target sets halted. To add the field later needs a higher version: without it an older stream is refused with "Missing section footer for cpu".',help:`Let the first field of ${r?.symbol??"the description"} be "${ai(LF(e))}", and ${$c(e)} if older builds could migrate the CPU.`,suggest:UF}}};LF=({target:e})=>`${e.name[0].toUpperCase()}${e.name.slice(1)}CPU`});var Zy,Wy=k(()=>{"use strict";Le();Zy={id:"type2-with-cpu-common",title:"cpu_common is sent twice",severity:"error",kind:"state",tellsWith:["type-flip"],citations:[De],holds(e){let{type:t,embedsCpuCommon:n}=e.cls.registration;if(t==="unknown")return null;if(t!=="type-2")return!1;if(n!==!0)return n===null?null:!1;let r=on(e);return{severity:"error",from:t,to:t,symbol:r?.symbol??null,places:[...r?[{...r.fieldsPlace,side:"new"}]:[],...Pe(e,"new")],message:`${ve(e)} is type 2, and ${r?.symbol??"its description"} embeds cpu_common, which a type 2 CPU already sends in a section of its own.`,consequence:'cpu_common is sent twice, once in its own section and once at the start of section "cpu".',help:`Remove the field that embeds vmstate_cpu_common (VMSTATE_CPU() in older code) from ${r?.symbol??"the description"}; or, where the CPU has never been migrated, set DeviceClass::vmsd in place of the type 2 hook.`}}}});var Hy,Ky=k(()=>{"use strict";sr();Le();Hy={id:"unregistered-cpu",title:"a CPU loses its registers in silence",severity:"warning",kind:"state",silencedBy:["registration-dropped"],citations:[De],holds(e,t){if(!t.core.knowsTypes&&!t.core.absent)return!1;let{type:n}=e.cls.registration,{system:r,systemConfig:s}=e.target.builds;return n==="unknown"?null:n!=="none"||!e.target.typed||r===!1?!1:r===null?null:{severity:"warning",from:n,to:n,symbol:null,places:[...Br(e,"new"),...s===null?[]:[{path:s,line:1,side:"new"}]],message:`${ve(e)} has system emulation, but registers no state and does not block migration; set DeviceClass::vmsd, to an unmigratable description if need be.`,consequence:'Only "cpu_common" is sent: a save and load or a migration reports success, and every register is lost.',help:`Set ${ii(e)}, inside "#ifndef CONFIG_USER_ONLY"; until the fields are written, let the description hold ".unmigratable = 1" and no more.`}}}});function GF({cls:e}){let t=e.registration.hooks.map((n,r)=>({site:n,unmigratable:e.descriptions[r]?.unmigratable===!0}));return[...e.userHooks,...t]}var Jy,Yy=k(()=>{"use strict";sr();Le();Jy={id:"user-mode-registration",title:"migration state in a build without migration",severity:"error",kind:"state",citations:[{title:"user-mode emulation asserts that DeviceClass::vmsd is NULL or unmigratable",url:Ne("4336073b9b13943e050edfe9aebb99974c3b6ee1")}],holds(e){let{type:t}=e.cls.registration,{user:n,userConfig:r}=e.target.builds;if(t==="both")return!1;if(t==="unknown"&&e.cls.userHooks.length===0)return null;if(n===!1)return!1;let s=GF(e).filter(({site:u,unmigratable:l})=>u.hook==="CPU_SAVE_VERSION"||u.guarded===!0?!1:!(u.hook==="dc->vmsd"&&l));if(s.length===0)return t==="unknown"?null:!1;let o=s.filter(({site:u})=>u.guarded===!1),i=o[0];if(n===null||!i)return null;let{site:a,unmigratable:c}=i;return{severity:"error",from:dp(e),to:dp(e),symbol:a.symbol,places:[...o.map(({site:{path:u,line:l}})=>({path:u,line:l,side:"new"})),...Pe(e,"new"),...r===null?[]:[{path:r,line:1,side:"new"}]],message:`${ve(e)} registers ${a.symbol??"its CPU state"} in code that its user-mode builds compile; keep it inside #ifndef CONFIG_USER_ONLY or in a system-only file${c?", or put the placeholder into DeviceClass::vmsd, where user mode may see it":""}.`,consequence:"Nothing changes on the wire of system emulation. A user-mode build has no migration: it fails to link the description, or stops at the assertion that no CPU is migratable there.",help:c?`Set ${Rt({hook:"dc->vmsd",symbol:a.symbol})} in place of ${Rt(a)}: user mode may see a placeholder there.`:`Put ${Rt(a)} between "#ifndef CONFIG_USER_ONLY" and "#endif", or into a file that only system emulation compiles (${e.target.name}_system_ss in meson.build).`,suggest:u=>!c&&/^\s*\w+->\w+\s*=\s*[^;]+;$/.test(u)?`#ifndef CONFIG_USER_ONLY
${u}
#endif`:null}}}});function Ds(e,t){return{severity:t,from:e.type,to:e.type,symbol:e.symbol,places:e.places,identity:e.identity.slice(2,e.rule==="vmstate-malformed"?void 0:4),message:e.message,consequence:`${jF(e.builds)}${e.consequence}`,help:e.help,suggest:e.suggest,...e.witness?{witness:{from:e.witnessFrom??e.release??"the base",strip:e.witness}}:{}}}function jF(e){return e.length===0?"":`In ${e.length>8?`${e.slice(0,8).join(", ")} and ${e.length-8} more`:e.join(", ")}: `}var Ns,Xy,Rc,Oc=k(()=>{"use strict";Le();Ns={title:"QEMU: what is migrated, by which version, and how it may change",url:"https://www.qemu.org/docs/master/devel/migration/main.html#vmstate"},Xy={title:"microblaze, whose registers are never sent: its field has version 1, its description version 0",url:Ne("77f63e1dadb38bd0d4540c8bbf53156ecffa59a7")},Rc=["type-flip","new-type-2","registration-dropped","double-registration"]});var Qy,eb=k(()=>{"use strict";Oc();Le();Qy={id:"vmstate-break-declared",title:"older streams are refused, on purpose",severity:"notice",kind:"layout",silencedBy:Rc,citations:[zs,Ns],says:e=>Ds(e,"notice")}});var tb,nb=k(()=>{"use strict";Oc();Le();tb={id:"vmstate-layout-changed",title:"what a CPU sends changes, and no version says so",severity:"error",kind:"layout",silencedBy:Rc,citations:[zs,Ns,{title:"mips, whose streams of 9.1 a newer QEMU misreads",url:Ne("59e7592756903de13cc4196630e82c4c43aa9f8c")}],says:(e,{tier:t})=>Ds(e,{kvm:"error","best-effort":"warning","no-promise":"notice"}[t])}});var rb,sb=k(()=>{"use strict";Oc();Le();rb={id:"vmstate-malformed",title:"a description has a part that no stream ever has",severity:"error",kind:"layout",citations:[Ns,Xy,{title:"ppc, where two subsections of one name had to be told apart later",url:Ne("203beb6f047467a4abfc8267c234393cea3f471c")}],says:e=>Ds(e,"error")}});var ob={};de(ob,{rules:()=>pe});var pe,Ot=k(()=>{"use strict";Oy();zy();Dy();Ly();Vy();qy();Wy();Ky();Yy();eb();nb();sb();pe=[Gy,Fy,Uy,Ry,By,Zy,Jy,Hy,Ny,tb,rb,Qy]});var Ub=oy((u7,Db)=>{"use strict";var kz=/^xn--/,Tz=/[^\0-\x7F]/,Sz=/[\x2E\u3002\uFF0E\uFF61]/g,Ez={overflow:"Overflow: input needs wider integers to process","not-basic":"Illegal input >= 0x80 (not a basic code point)","invalid-input":"Invalid input"},vp=35,an=Math.floor,kp=String.fromCharCode;function ir(e){throw new RangeError(Ez[e])}function xz(e,t){let n=[],r=e.length;for(;r--;)n[r]=t(e[r]);return n}function Ib(e,t){let n=e.split("@"),r="";n.length>1&&(r=n[0]+"@",e=n[1]),e=e.replace(Sz,".");let s=e.split("."),o=xz(s,t).join(".");return r+o}function Fb(e){let t=[],n=0,r=e.length;for(;n<r;){let s=e.charCodeAt(n++);if(s>=55296&&s<=56319&&n<r){let o=e.charCodeAt(n++);(o&64512)==56320?t.push(((s&1023)<<10)+(o&1023)+65536):(t.push(s),n--)}else t.push(s)}return t}var Cz=e=>String.fromCodePoint(...e),Az=function(e){return e>=48&&e<58?26+(e-48):e>=65&&e<91?e-65:e>=97&&e<123?e-97:36},Ob=function(e,t){return e+22+75*(e<26)-((t!=0)<<5)},zb=function(e,t,n){let r=0;for(e=n?an(e/700):e>>1,e+=an(e/t);e>vp*26>>1;r+=36)e=an(e/vp);return an(r+(vp+1)*e/(e+38))},Mb=function(e){let t=[],n=e.length,r=0,s=128,o=72,i=e.lastIndexOf("-");i<0&&(i=0);for(let a=0;a<i;++a)e.charCodeAt(a)>=128&&ir("not-basic"),t.push(e.charCodeAt(a));for(let a=i>0?i+1:0;a<n;){let c=r;for(let l=1,d=36;;d+=36){a>=n&&ir("invalid-input");let p=Az(e.charCodeAt(a++));p>=36&&ir("invalid-input"),p>an((2147483647-r)/l)&&ir("overflow"),r+=p*l;let f=d<=o?1:d>=o+26?26:d-o;if(p<f)break;let m=36-f;l>an(2147483647/m)&&ir("overflow"),l*=m}let u=t.length+1;o=zb(r-c,u,c==0),an(r/u)>2147483647-s&&ir("overflow"),s+=an(r/u),r%=u,t.splice(r++,0,s)}return String.fromCodePoint(...t)},Nb=function(e){let t=[];e=Fb(e);let n=e.length,r=128,s=0,o=72;for(let c of e)c<128&&t.push(kp(c));let i=t.length,a=i;for(i&&t.push("-");a<n;){let c=2147483647;for(let l of e)l>=r&&l<c&&(c=l);let u=a+1;c-r>an((2147483647-s)/u)&&ir("overflow"),s+=(c-r)*u,r=c;for(let l of e)if(l<r&&++s>2147483647&&ir("overflow"),l===r){let d=s;for(let p=36;;p+=36){let f=p<=o?1:p>=o+26?26:p-o;if(d<f)break;let m=d-f,h=36-f;t.push(kp(Ob(f+m%h,0))),d=an(m/h)}t.push(kp(Ob(d,0))),o=zb(s,u,a===i),s=0,++a}++s,++r}return t.join("")},$z=function(e){return Ib(e,function(t){return kz.test(t)?Mb(t.slice(4).toLowerCase()):t})},Pz=function(e){return Ib(e,function(t){return Tz.test(t)?"xn--"+Nb(t):t})},Rz={version:"2.3.1",ucs2:{decode:Fb,encode:Cz},decode:Mb,encode:Nb,toASCII:Pz,toUnicode:$z};Db.exports=Rz});function Ft(e){return`${e.patch??""}|${e.path}|${e.line}|${e.side}`}function $w(e,t,n){let r=n==="new"?"newStart":"oldStart",s=n==="new"?"newLines":"oldLines",o=e.hunks.find(u=>t>=u[r]&&t<u[r]+u[s]);if(!o)return null;let i=n==="new"?"-":"+",a=o[r],c=o.lines.map(({kind:u,text:l})=>({marker:u,text:l,line:u===i?null:a++}));return Rw(wN(o),c,c.findIndex(u=>u.line===t))}function Pw(e,t){let n=e.split(`
`);if(t<1||t>n.length)return null;let r=Math.max(1,t-Cw),s=n.slice(r-1,t+Aw);return s.at(-1)===""&&r+s.length-1===n.length&&t<n.length&&s.pop(),Rw(null,s.map((o,i)=>({marker:" ",text:o,line:r+i})),t-r)}function Rw(e,t,n){if(n<0)return null;let r=Math.max(0,n-Cw);return{header:e===null?null:xw(e),lines:t.slice(r,n+Aw+1).map(s=>({...s,text:xw(s.text)})),at:n-r}}function wN(e){let t=(r,s)=>s===1?`${r}`:`${r},${s}`,n=e.section?` ${e.section}`:"";return`@@ -${t(e.oldStart,e.oldLines)} +${t(e.newStart,e.newLines)} @@${n}`}var Cw,Aw,bN,xw,Gs=k(()=>{"use strict";sn();Cw=3,Aw=2,bN=1e3;xw=e=>_e(e.slice(0,bN)).replace(/\r$/,"")});var Ow={};de(Ow,{renderMarkdown:()=>vN,targetsSection:()=>Wc});function vN(e,t){let n=e.patches.length?er(e):`in ${Xe(e.registrations.length,"target")}`;return[[`### vmsd-warden: ${An(e.findings)} ${n}`],...e.findings.map(s=>kN(e,s,t.get(Ft(s))??null)),...Wc(e),...e.registrations.length?[[$s]]:[],...CN(e),[Cs(e)]].map(s=>s.join(`
`)).join(`

`)+`
`}function kN(e,t,n){let r=$e(t),s=[`**${t.severity}** ${te(t.rule)}: ${Ye(t.message)}`,"",TN(e,t)];return n&&s.push("",...SN(n)),r&&s.push("",Ye(r)),s.push("",Ye(t.consequence)),s.push("",vc(t.help)),t.suggestion!==null&&s.push("","Write instead:","",...Yn(t.suggestion.split(`
`).map(ot),"c")),t.citations.length&&s.push("",`See ${Me(t.citations.map(({title:o,url:i})=>_t(o,i)))}.`),s}function TN(e,t){let n=te(`${t.path}:${t.line}`);if(t.patch===null)return n;let r=Qn(e,t.patch),s=t.side==="old"?", as it was before":"";return`${n}, ${qe(e,t.patch)}${r===null?"":` ${te(r)}`}${s}`}function SN(e){let t=e.lines.some(r=>r.marker!==" "),n=e.lines.map(r=>`${t?r.marker:""}${ot(r.text)}`.trimEnd());return Yn(n,t?"diff":"c")}function Wc(e){if(!e.registrations.length)return[];let t=e.patches.length?["Target","Before","Changes","After","Tier"]:["Target","Type","Hook","Tier"],n=e.registrations.map(e.patches.length?EN:xN),r=s=>`| ${s.join(" | ")} |`;return[[r(t),r(t.map(()=>"---")),...n.map(r)]]}function EN({target:e,before:t,trajectory:n,after:r,tier:s}){let o=n.map(({patch:c,to:u})=>`patch ${c}: ${Xn(u)}`).join(", ")||"-",[i,a]=[t,r].map(c=>Xn(c?.type??null));return[kc(e),i,o,a,Ye(s)]}function xN({target:e,after:t,tier:n}){let r=[...new Set(t?.hooks.map(s=>s.hook))].map(kc).join(", ")||"-";return[kc(e),Xn(t?.type??null),r,Ye(n)]}function CN(e){return[[e.complete?"Limits of this review":"Incomplete: not all could be judged",tr(e)],["Notes",As(e)]].filter(([,n])=>n.length>0).map(([n,r])=>[`**${n}**`,"",...r.map(s=>`- ${Ye(s)}`)])}var Ip=k(()=>{"use strict";Ur();Gs();Dr();ze();it()});import{spawn as dD}from"node:child_process";function ki(e,t){let n={...process.env};for(let s of fD)delete n[s];Object.assign(n,{GIT_TERMINAL_PROMPT:"0",GIT_OPTIONAL_LOCKS:"0",GIT_NO_REPLACE_OBJECTS:"1",LC_ALL:"C",...t.lazyFetch?{}:{GIT_NO_LAZY_FETCH:"1"},...t.env});let r=t.gitDir===void 0?[]:[`--git-dir=${t.gitDir}`];return dD("git",["--no-pager",...pD,"-C",t.cwd,...r,...e],{env:n,stdio:["pipe","pipe","pipe"]})}function Kp(e){let t="";return e.stderr.setEncoding("utf8").on("data",n=>{t.length<Kw&&(t+=n.slice(0,Kw-t.length))}),e.stdin.on("error",()=>{}),new Promise((n,r)=>{e.on("error",s=>r(Jp(s))),e.on("close",s=>n({status:s??128,stderr:t}))})}function Jp(e){return e.code==="ENOENT"?new ne("git is not installed, or not on PATH; install git 2.31 or newer"):new ne(`git cannot be started: ${e.message}`)}async function ie(e,t){let n=t.limit??268435456,r=ki(e,t),s=[],o=0,i=!1;r.stdout.on("data",l=>{o+=l.length,o>n?r.kill():s.push(l)});let a=t.timeout===void 0?void 0:setTimeout(()=>{i=!0,r.kill()},t.timeout),c=()=>{r.kill()};t.signal?.aborted&&c(),t.signal?.addEventListener("abort",c,{once:!0});let u=Kp(r);r.stdin.end(t.input??"","latin1");try{let{status:l,stderr:d}=await u,p=e.find(f=>!f.startsWith("-"))??"command";if(o>n)throw new ne(`git ${p} in ${t.cwd} prints more than ${n} bytes`);if(i)throw new ne(`git ${p} in ${t.cwd} took longer than ${t.timeout} ms`);return{status:l,stdout:Buffer.concat(s),stderr:d}}finally{clearTimeout(a),t.signal?.removeEventListener("abort",c)}}function ke(e,t){if(/detected dubious ownership|unsafe repository/.test(t))return new ne(`git does not trust ${e}, which belongs to another user; if you do: git config --global --add safe.directory ${e}`);let n=t.split(`
`).filter(o=>/^(fatal|error): /.test(o)),r=(n.find(o=>o.startsWith("fatal: "))??n[0]??t.trim().split(`
`)[0]??"").replace(/^(fatal|error): /,"").trim();if(r.startsWith("not a git repository"))return new ne(`${e} is not in a git repository; name a work tree or a bare repository`);let s=/^bad revision '(.*)'$|^ambiguous argument '(.*?)':/.exec(r);return s!==null?new ne(`'${s[1]??s[2]}' names no commit in ${e}; fetch it, or name another revision`):r.startsWith("cannot change to")?new ne(`${e} cannot be opened: ${r.split(": ").at(-1)}; name the folder of a git repository`):new ne(`git cannot read ${e}: ${r||"it ended without saying why"}`)}function eu(e){if(e.startsWith("-"))throw new ne(`'${e}' is an option, not a revision; name a commit or branch`);if(e===""||/[\0\n\r]/.test(e)||e.length>4096)throw new ne("a revision is empty, too long or has a line break in it; name a commit or branch")}var ne,pD,fD,Kw,zt=k(()=>{"use strict";H();ne=class extends Y{name="GitError"},pD=["core.hooksPath=/dev/null","core.attributesFile=/dev/null","core.fsmonitor=false","core.quotePath=true","log.showSignature=false","log.showRoot=true","submodule.recurse=false","diff.suppressBlankEmpty=false","gc.auto=0","maintenance.auto=false"].flatMap(e=>["-c",e]),fD=["GIT_DIR","GIT_WORK_TREE","GIT_COMMON_DIR","GIT_INDEX_FILE","GIT_OBJECT_DIRECTORY","GIT_ALTERNATE_OBJECT_DIRECTORIES","GIT_PREFIX","GIT_NAMESPACE","GIT_GRAFT_FILE","GIT_SHALLOW_FILE","GIT_REPLACE_REF_BASE","GIT_CONFIG","GIT_LITERAL_PATHSPECS","GIT_GLOB_PATHSPECS","GIT_NOGLOB_PATHSPECS","GIT_ICASE_PATHSPECS","GIT_DIFF_OPTS","GIT_EXTERNAL_DIFF"];Kw=64*1024});var ev={};de(ev,{lastReleaseIn:()=>Qp});function Qp(e){let t=new Map;return async n=>{let r=yD(await Qw(e,n));if(r===null)return null;let s=t.get(r);s||(s=bD(e,n,r),t.set(r,s));let o=await s;return o===null?null:{version:r,commit:o}}}function yD(e){let t=/^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(e?.trim()??"");if(!t)return null;let n=Number(t[3]??0);return`${t[1]}.${t[2]}.${n>=50?0:n}`}async function Qw({tree:e},t){let n=e(t),r=await n.entry("VERSION");return r?(await n.read([r]))[0]??null:null}async function bD(e,t,n){for(let r of[["--first-parent"],[]]){let s=["log",...r,`--max-count=${_D}`,"--format=%H",t,"--","VERSION"],{status:o,stdout:i}=await ie(s,{cwd:e.gitDir,gitDir:e.gitDir});if(o!==0)return null;let a=i.toString().split(`
`).filter(Boolean);for(let c of a){let u=(await Qw(e,c))?.trim()??"";if(u===n||`${u}.0`===n)return c}}return null}var _D,ef=k(()=>{"use strict";zt();_D=60});function Ze(e){let t=new Map,n=0;return{get(r){let s=t.get(r);if(s!==void 0)return t.delete(r),t.set(r,s),s.value},set(r,s,o=1){let i=t.get(r);if(i!==void 0&&(t.delete(r),n-=i.size),!(o>e)){t.set(r,{value:s,size:o}),n+=o;for(let[a,c]of t){if(n<=e)break;t.delete(a),n-=c.size}}}}}var tu=k(()=>{"use strict"});function Bs(e,t){return Object.hasOwn(e.tiers,t)?e.tiers[t]:"best-effort"}var cu,uu,qs=k(()=>{"use strict";cu=(e,t)=>t.split(" ").map(n=>[n,e]),uu={tiers:Object.fromEntries([...cu("kvm","arm i386 ppc s390x riscv loongarch mips"),...cu("best-effort","sparc"),...cu("no-promise","alpha avr cris hexagon hppa lm32 m68k microblaze moxie nios2 openrisc or1k"),...cu("no-promise","rx sh4 tilegx tricore unicore32 xtensa")]),severity:{},failOn:"error",ignore:[],accept:[],comment:"inline"}});function J(e){if(e&&typeof e=="object")switch(e[We]){case Mt:case Pn:return!0}return!1}function W(e){if(e&&typeof e=="object")switch(e[We]){case lu:case Mt:case at:case Pn:return!0}return!1}var lu,du,Mt,af,at,Pn,We,ct,ut,lt,Z,j,dt,pu,K=k(()=>{lu=Symbol.for("yaml.alias"),du=Symbol.for("yaml.document"),Mt=Symbol.for("yaml.map"),af=Symbol.for("yaml.pair"),at=Symbol.for("yaml.scalar"),Pn=Symbol.for("yaml.seq"),We=Symbol.for("yaml.node.type"),ct=e=>!!e&&typeof e=="object"&&e[We]===lu,ut=e=>!!e&&typeof e=="object"&&e[We]===du,lt=e=>!!e&&typeof e=="object"&&e[We]===Mt,Z=e=>!!e&&typeof e=="object"&&e[We]===af,j=e=>!!e&&typeof e=="object"&&e[We]===at,dt=e=>!!e&&typeof e=="object"&&e[We]===Pn;pu=e=>(j(e)||J(e))&&!!e.anchor});function bt(e,t){let n=Cv(t);ut(e)?Zs(null,e.contents,n,Object.freeze([e]))===ln&&(e.contents=null):Zs(null,e,n,Object.freeze([]))}function Zs(e,t,n,r){let s=Av(e,t,n,r);if(W(s)||Z(s))return $v(e,r,s),Zs(e,s,n,r);if(typeof s!="symbol"){if(J(t)){r=Object.freeze(r.concat(t));for(let o=0;o<t.items.length;++o){let i=Zs(o,t.items[o],n,r);if(typeof i=="number")o=i-1;else{if(i===Qe)return Qe;i===ln&&(t.items.splice(o,1),o-=1)}}}else if(Z(t)){r=Object.freeze(r.concat(t));let o=Zs("key",t.key,n,r);if(o===Qe)return Qe;o===ln&&(t.key=null);let i=Zs("value",t.value,n,r);if(i===Qe)return Qe;i===ln&&(t.value=null)}}return s}async function Hs(e,t){let n=Cv(t);ut(e)?await Ws(null,e.contents,n,Object.freeze([e]))===ln&&(e.contents=null):await Ws(null,e,n,Object.freeze([]))}async function Ws(e,t,n,r){let s=await Av(e,t,n,r);if(W(s)||Z(s))return $v(e,r,s),Ws(e,s,n,r);if(typeof s!="symbol"){if(J(t)){r=Object.freeze(r.concat(t));for(let o=0;o<t.items.length;++o){let i=await Ws(o,t.items[o],n,r);if(typeof i=="number")o=i-1;else{if(i===Qe)return Qe;i===ln&&(t.items.splice(o,1),o-=1)}}}else if(Z(t)){r=Object.freeze(r.concat(t));let o=await Ws("key",t.key,n,r);if(o===Qe)return Qe;o===ln&&(t.key=null);let i=await Ws("value",t.value,n,r);if(i===Qe)return Qe;i===ln&&(t.value=null)}}return s}function Cv(e){return typeof e=="object"&&(e.Collection||e.Node||e.Value)?Object.assign({Alias:e.Node,Map:e.Node,Scalar:e.Node,Seq:e.Node},e.Value&&{Map:e.Value,Scalar:e.Value,Seq:e.Value},e.Collection&&{Map:e.Collection,Seq:e.Collection},e):e}function Av(e,t,n,r){if(typeof n=="function")return n(e,t,r);if(lt(t))return n.Map?.(e,t,r);if(dt(t))return n.Seq?.(e,t,r);if(Z(t))return n.Pair?.(e,t,r);if(j(t))return n.Scalar?.(e,t,r);if(ct(t))return n.Alias?.(e,t,r)}function $v(e,t,n){let r=t[t.length-1];if(J(r))r.items[e]=n;else if(Z(r))e==="key"?r.key=n:r.value=n;else if(ut(r))r.contents=n;else{let s=ct(r)?"alias":"scalar";throw new Error(`Cannot replace node with ${s} parent`)}}var Qe,xv,ln,Si=k(()=>{K();Qe=Symbol("break visit"),xv=Symbol("skip children"),ln=Symbol("remove node");bt.BREAK=Qe;bt.SKIP=xv;bt.REMOVE=ln;Hs.BREAK=Qe;Hs.SKIP=xv;Hs.REMOVE=ln});var nU,rU,dn,cf=k(()=>{K();Si();nU={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},rU=e=>e.replace(/[!,[\]{}]/g,t=>nU[t]),dn=class e{constructor(t,n){this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},e.defaultYaml,t),this.tags=Object.assign({},e.defaultTags,n)}clone(){let t=new e(this.yaml,this.tags);return t.docStart=this.docStart,t}atDocument(){let t=new e(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:e.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},e.defaultTags);break}return t}add(t,n){this.atNextDocument&&(this.yaml={explicit:e.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},e.defaultTags),this.atNextDocument=!1);let r=t.trim().split(/[ \t]+/),s=r.shift();switch(s){case"%TAG":{if(r.length!==2&&(n(0,"%TAG directive should contain exactly two parts"),r.length<2))return!1;let[o,i]=r;return this.tags[o]=i,!0}case"%YAML":{if(this.yaml.explicit=!0,r.length!==1)return n(0,"%YAML directive should contain exactly one part"),!1;let[o]=r;if(o==="1.1"||o==="1.2")return this.yaml.version=o,!0;{let i=/^\d+\.\d+$/.test(o);return n(6,`Unsupported YAML version ${o}`,i),!1}}default:return n(0,`Unknown directive ${s}`,!0),!1}}tagName(t,n){if(t==="!")return"!";if(t[0]!=="!")return n(`Not a valid tag: ${t}`),null;if(t[1]==="<"){let i=t.slice(2,-1);return i==="!"||i==="!!"?(n(`Verbatim tags aren't resolved, so ${t} is invalid.`),null):(t[t.length-1]!==">"&&n("Verbatim tags must end with a >"),i)}let[,r,s]=t.match(/^(.*!)([^!]*)$/s);s||n(`The ${t} tag has no suffix`);let o=this.tags[r];if(o)try{return o+decodeURIComponent(s)}catch(i){return n(String(i)),null}return r==="!"?t:(n(`Could not resolve tag: ${t}`),null)}tagString(t){for(let[n,r]of Object.entries(this.tags))if(t.startsWith(r))return n+rU(t.substring(r.length));return t[0]==="!"?t:`!<${t}>`}toString(t){let n=this.yaml.explicit?[`%YAML ${this.yaml.version||"1.2"}`]:[],r=Object.entries(this.tags),s;if(t&&r.length>0&&W(t.contents)){let o={};bt(t.contents,(i,a)=>{W(a)&&a.tag&&(o[a.tag]=!0)}),s=Object.keys(o)}else s=[];for(let[o,i]of r)o==="!!"&&i==="tag:yaml.org,2002:"||(!t||s.some(a=>a.startsWith(i)))&&n.push(`%TAG ${o} ${i}`);return n.join(`
`)}};dn.defaultYaml={explicit:!1,version:"1.2"};dn.defaultTags={"!!":"tag:yaml.org,2002:"}});function fu(e){if(/[\x00-\x19\s,[\]{}]/.test(e)){let n=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e)}`;throw new Error(n)}return!0}function uf(e){let t=new Set;return bt(e,{Value(n,r){r.anchor&&t.add(r.anchor)}}),t}function lf(e,t){for(let n=1;;++n){let r=`${e}${n}`;if(!t.has(r))return r}}function Pv(e,t){let n=[],r=new Map,s=null;return{onAnchor:o=>{n.push(o),s??(s=uf(e));let i=lf(t,s);return s.add(i),i},setAnchors:()=>{for(let o of n){let i=r.get(o);if(typeof i=="object"&&i.anchor&&(j(i.node)||J(i.node)))i.node.anchor=i.anchor;else{let a=new Error("Failed to resolve repeated object (this should not happen)");throw a.source=o,a}}},sourceObjects:r}}var mu=k(()=>{K();Si()});function cr(e,t,n,r){if(r&&typeof r=="object")if(Array.isArray(r))for(let s=0,o=r.length;s<o;++s){let i=r[s],a=cr(e,r,String(s),i);a===void 0?delete r[s]:a!==i&&(r[s]=a)}else if(r instanceof Map)for(let s of Array.from(r.keys())){let o=r.get(s),i=cr(e,r,s,o);i===void 0?r.delete(s):i!==o&&r.set(s,i)}else if(r instanceof Set)for(let s of Array.from(r)){let o=cr(e,r,s,s);o===void 0?r.delete(s):o!==s&&(r.delete(s),r.add(o))}else for(let[s,o]of Object.entries(r)){let i=cr(e,r,s,o);i===void 0?delete r[s]:i!==o&&(r[s]=i)}return e.call(t,n,r)}var df=k(()=>{});function Se(e,t,n){if(Array.isArray(e))return e.map((r,s)=>Se(r,String(s),n));if(e&&typeof e.toJSON=="function"){if(!n||!pu(e))return e.toJSON(t,n);let r={aliasCount:0,count:1,res:void 0};n.anchors.set(e,r),n.onCreate=o=>{r.res=o,delete n.onCreate};let s=e.toJSON(t,n);return n.onCreate&&n.onCreate(s),s}return typeof e=="bigint"&&!n?.keep?Number(e):e}var ur=k(()=>{K()});var lr,hu=k(()=>{df();K();ur();lr=class{constructor(t){Object.defineProperty(this,We,{value:t})}clone(){let t=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.range&&(t.range=this.range.slice()),t}toJS(t,{mapAsMap:n,maxAliasCount:r,onAnchor:s,reviver:o}={}){if(!ut(t))throw new TypeError("A document argument is required");let i={anchors:new Map,doc:t,keep:!0,mapAsMap:n===!0,mapKeyWarned:!1,maxAliasCount:typeof r=="number"?r:100},a=Se(this,"",i);if(typeof s=="function")for(let{count:c,res:u}of i.anchors.values())s(u,c);return typeof o=="function"?cr(o,{"":a},"",a):a}}});function gu(e,t,n){if(ct(t)){let r=t.resolve(e),s=n&&r&&n.get(r);return s?s.count*s.aliasCount:0}else if(J(t)){let r=0;for(let s of t.items){let o=gu(e,s,n);o>r&&(r=o)}return r}else if(Z(t)){let r=gu(e,t.key,n),s=gu(e,t.value,n);return Math.max(r,s)}return 1}var Nt,Ei=k(()=>{mu();Si();K();hu();ur();Nt=class extends lr{constructor(t){super(lu),this.source=t,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(t,n){if(n?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let r;n?.aliasResolveCache?r=n.aliasResolveCache:(r=[],bt(t,{Node:(o,i)=>{(ct(i)||pu(i))&&r.push(i)}}),n&&(n.aliasResolveCache=r));let s;for(let o of r){if(o===this)break;o.anchor===this.source&&(s=o)}if(s&&n){let{anchors:o,doc:i,maxAliasCount:a}=n,c=o.get(s);if(c||(Se(s,null,n),c=o.get(s)),c?.res===void 0){let u="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(u)}if(a>=0&&(c.count+=1,c.aliasCount===0&&(c.aliasCount=gu(i,s,o)),c.count*c.aliasCount>a)){let u="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(u)}}return s}toJSON(t,n){if(!n)return{source:this.source};let r=this.resolve(n.doc,n);if(!r){let s=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new ReferenceError(s)}return n.anchors.get(r).res}toString(t,n,r){let s=`*${this.source}`;if(t){if(fu(this.source),t.options.verifyAliasOrder&&!t.anchors.has(this.source)){let o=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(o)}if(t.implicitKey)return`${s} `}return s}}});var _u,N,Te=k(()=>{K();hu();ur();_u=e=>!e||typeof e!="function"&&typeof e!="object",N=class extends lr{constructor(t){super(at),this.value=t}toJSON(t,n){return n?.keep?this.value:Se(this.value,t,n)}toString(){return String(this.value)}};N.BLOCK_FOLDED="BLOCK_FOLDED";N.BLOCK_LITERAL="BLOCK_LITERAL";N.PLAIN="PLAIN";N.QUOTE_DOUBLE="QUOTE_DOUBLE";N.QUOTE_SINGLE="QUOTE_SINGLE"});function oU(e,t,n){if(t){let r=n.filter(o=>o.tag===t),s=r.find(o=>!o.format)??r[0];if(!s)throw new Error(`Tag ${t} not found`);return s}return n.find(r=>r.identify?.(e)&&!r.format)}function Rn(e,t,n){if(ut(e)&&(e=e.contents),W(e))return e;if(Z(e)){let d=n.schema[Mt].createNode?.(n.schema,null,n);return d.items.push(e),d}(e instanceof String||e instanceof Number||e instanceof Boolean||typeof BigInt<"u"&&e instanceof BigInt)&&(e=e.valueOf());let{aliasDuplicateObjects:r,onAnchor:s,onTagObj:o,schema:i,sourceObjects:a}=n,c;if(r&&e&&typeof e=="object"){if(c=a.get(e),c)return c.anchor??(c.anchor=s(e)),new Nt(c.anchor);c={anchor:null,node:null},a.set(e,c)}t?.startsWith("!!")&&(t=sU+t.slice(2));let u=oU(e,t,i.tags);if(!u){if(e&&typeof e.toJSON=="function"&&(e=e.toJSON()),!e||typeof e!="object"){let d=new N(e);return c&&(c.node=d),d}u=e instanceof Map?i[Mt]:Symbol.iterator in Object(e)?i[Pn]:i[Mt]}o&&(o(u),delete n.onTagObj);let l=u?.createNode?u.createNode(n.schema,e,n):typeof u?.nodeClass?.from=="function"?u.nodeClass.from(n.schema,e,n):new N(e);return t?l.tag=t:u.default||(l.tag=u.tag),c&&(c.node=l),l}var sU,xi=k(()=>{Ei();K();Te();sU="tag:yaml.org,2002:"});function Ci(e,t,n){let r=n;for(let s=t.length-1;s>=0;--s){let o=t[s];if(typeof o=="number"&&Number.isInteger(o)&&o>=0){let i=[];i[o]=r,r=i}else r=new Map([[o,r]])}return Rn(r,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("This should not happen, please report a bug.")},schema:e,sourceObjects:new Map})}var Js,Ks,yu=k(()=>{xi();K();hu();Js=e=>e==null||typeof e=="object"&&!!e[Symbol.iterator]().next().done,Ks=class extends lr{constructor(t,n){super(t),Object.defineProperty(this,"schema",{value:n,configurable:!0,enumerable:!1,writable:!0})}clone(t){let n=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return t&&(n.schema=t),n.items=n.items.map(r=>W(r)||Z(r)?r.clone(t):r),this.range&&(n.range=this.range.slice()),n}addIn(t,n){if(Js(t))this.add(n);else{let[r,...s]=t,o=this.get(r,!0);if(J(o))o.addIn(s,n);else if(o===void 0&&this.schema)this.set(r,Ci(this.schema,s,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path: ${s}`)}}deleteIn(t){let[n,...r]=t;if(r.length===0)return this.delete(n);let s=this.get(n,!0);if(J(s))return s.deleteIn(r);throw new Error(`Expected YAML collection at ${n}. Remaining path: ${r}`)}getIn(t,n){let[r,...s]=t,o=this.get(r,!0);return s.length===0?!n&&j(o)?o.value:o:J(o)?o.getIn(s,n):void 0}hasAllNullValues(t){return this.items.every(n=>{if(!Z(n))return!1;let r=n.value;return r==null||t&&j(r)&&r.value==null&&!r.commentBefore&&!r.comment&&!r.tag})}hasIn(t){let[n,...r]=t;if(r.length===0)return this.has(n);let s=this.get(n,!0);return J(s)?s.hasIn(r):!1}setIn(t,n){let[r,...s]=t;if(s.length===0)this.set(r,n);else{let o=this.get(r,!0);if(J(o))o.setIn(s,n);else if(o===void 0&&this.schema)this.set(r,Ci(this.schema,s,n));else throw new Error(`Expected YAML collection at ${r}. Remaining path: ${s}`)}}}});function wt(e,t){return/^\n+$/.test(e)?e.substring(1):t?e.replace(/^(?! *$)/gm,t):e}var Rv,pn,Ai=k(()=>{Rv=e=>e.replace(/^(?!$)(?: $)?/gm,"#");pn=(e,t,n)=>e.endsWith(`
`)?wt(n,t):n.includes(`
`)?`
`+wt(n,t):(e.endsWith(" ")?"":" ")+n});function Pi(e,t,n="flow",{indentAtStart:r,lineWidth:s=80,minContentWidth:o=20,onFold:i,onOverflow:a}={}){if(!s||s<0)return e;s<o&&(o=0);let c=Math.max(1+o,1+s-t.length);if(e.length<=c)return e;let u=[],l={},d=s-t.length;typeof r=="number"&&(r>s-Math.max(2,o)?u.push(0):d=s-r);let p,f,m=!1,h=-1,g=-1,_=-1;n===bu&&(h=Ov(e,h,t.length),h!==-1&&(d=h+c));for(let b;b=e[h+=1];){if(n===$i&&b==="\\"){switch(g=h,e[h+1]){case"x":h+=3;break;case"u":h+=5;break;case"U":h+=9;break;default:h+=1}_=h}if(b===`
`)n===bu&&(h=Ov(e,h,t.length)),d=h+t.length+c,p=void 0;else{if(b===" "&&f&&f!==" "&&f!==`
`&&f!=="	"){let w=e[h+1];w&&w!==" "&&w!==`
`&&w!=="	"&&(p=h)}if(h>=d)if(p)u.push(p),d=p+c,p=void 0;else if(n===$i){for(;f===" "||f==="	";)f=b,b=e[h+=1],m=!0;let w=h>_+1?h-2:g-1;if(l[w])return e;u.push(w),l[w]=!0,d=w+c,p=void 0}else m=!0}f=b}if(m&&a&&a(),u.length===0)return e;i&&i();let y=e.slice(0,u[0]);for(let b=0;b<u.length;++b){let w=u[b],v=u[b+1]||e.length;w===0?y=`
${t}${e.slice(0,v)}`:(n===$i&&l[w]&&(y+=`${e[w]}\\`),y+=`
${t}${e.slice(w+1,v)}`)}return y}function Ov(e,t,n){let r=t,s=t+1,o=e[s];for(;o===" "||o==="	";)if(t<s+n)o=e[++t];else{do o=e[++t];while(o&&o!==`
`);r=t,s=t+1,o=e[s]}return r}var pf,bu,$i,Iv=k(()=>{pf="flow",bu="block",$i="quoted"});function iU(e,t,n){if(!t||t<0)return!1;let r=t-n,s=e.length;if(s<=r)return!1;for(let o=0,i=0;o<s;++o)if(e[o]===`
`){if(o-i>r)return!0;if(i=o+1,s-i<=r)return!1}return!0}function Ri(e,t){let n=JSON.stringify(e);if(t.options.doubleQuotedAsJSON)return n;let{implicitKey:r}=t,s=t.options.doubleQuotedMinMultiLineLength,o=t.indent||(ku(e)?"  ":""),i="",a=0;for(let c=0,u=n[c];u;u=n[++c])if(u===" "&&n[c+1]==="\\"&&n[c+2]==="n"&&(i+=n.slice(a,c)+"\\ ",c+=1,a=c,u="\\"),u==="\\")switch(n[c+1]){case"u":{i+=n.slice(a,c);let l=n.substr(c+2,4);switch(l){case"0000":i+="\\0";break;case"0007":i+="\\a";break;case"000b":i+="\\v";break;case"001b":i+="\\e";break;case"0085":i+="\\N";break;case"00a0":i+="\\_";break;case"2028":i+="\\L";break;case"2029":i+="\\P";break;default:l.substr(0,2)==="00"?i+="\\x"+l.substr(2):i+=n.substr(c,6)}c+=5,a=c+1}break;case"n":if(r||n[c+2]==='"'||n.length<s)c+=1;else{for(i+=n.slice(a,c)+`

`;n[c+2]==="\\"&&n[c+3]==="n"&&n[c+4]!=='"';)i+=`
`,c+=2;i+=o,n[c+2]===" "&&(i+="\\"),c+=1,a=c+1}break;default:c+=1}return i=a?i+n.slice(a):n,r?i:Pi(i,o,$i,vu(t,!1))}function ff(e,t){if(t.options.singleQuote===!1||t.implicitKey&&e.includes(`
`)||/[ \t]\n|\n[ \t]/.test(e))return Ri(e,t);let n=t.indent||(ku(e)?"  ":""),r="'"+e.replace(/'/g,"''").replace(/\n+/g,`$&
${n}`)+"'";return t.implicitKey?r:Pi(r,n,pf,vu(t,!1))}function Ys(e,t){let{singleQuote:n}=t.options,r;if(n===!1)r=Ri;else{let s=e.includes('"'),o=e.includes("'");s&&!o?r=ff:o&&!s?r=Ri:r=n?ff:Ri}return r(e,t)}function wu({comment:e,type:t,value:n},r,s,o){let{blockQuote:i,commentString:a,lineWidth:c}=r.options;if(!i||/\n[\t ]+$/.test(n))return Ys(n,r);let u=r.indent||(r.forceBlockIndent||ku(n)?"  ":""),l=i==="literal"?!0:i==="folded"||t===N.BLOCK_FOLDED?!1:t===N.BLOCK_LITERAL?!0:!iU(n,c,u.length);if(!n)return l?`|
`:`>
`;let d,p;for(p=n.length;p>0;--p){let v=n[p-1];if(v!==`
`&&v!=="	"&&v!==" ")break}let f=n.substring(p),m=f.indexOf(`
`);m===-1?d="-":n===f||m!==f.length-1?(d="+",o&&o()):d="",f&&(n=n.slice(0,-f.length),f[f.length-1]===`
`&&(f=f.slice(0,-1)),f=f.replace(mf,`$&${u}`));let h=!1,g,_=-1;for(g=0;g<n.length;++g){let v=n[g];if(v===" ")h=!0;else if(v===`
`)_=g;else break}let y=n.substring(0,_<g?_+1:g);y&&(n=n.substring(y.length),y=y.replace(/\n+/g,`$&${u}`));let w=(h?u?"2":"1":"")+d;if(e&&(w+=" "+a(e.replace(/ ?[\r\n]+/g," ")),s&&s()),!l){let v=n.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${u}`),T=!1,E=vu(r,!0);i!=="folded"&&t!==N.BLOCK_FOLDED&&(E.onOverflow=()=>{T=!0});let S=Pi(`${y}${v}${f}`,u,bu,E);if(!T)return`>${w}
${u}${S}`}return n=n.replace(/\n+/g,`$&${u}`),`|${w}
${u}${y}${n}${f}`}function aU(e,t,n,r){let{type:s,value:o}=e,{actualString:i,implicitKey:a,indent:c,indentStep:u,inFlow:l}=t;if(a&&o.includes(`
`)||l&&/[[\]{},]/.test(o))return Ys(o,t);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(o))return a||l||!o.includes(`
`)?Ys(o,t):wu(e,t,n,r);if(!a&&!l&&s!==N.PLAIN&&o.includes(`
`))return wu(e,t,n,r);if(ku(o)){if(c==="")return t.forceBlockIndent=!0,wu(e,t,n,r);if(a&&c===u)return Ys(o,t)}let d=o.replace(/\n+/g,`$&
${c}`);if(i){let p=h=>h.default&&h.tag!=="tag:yaml.org,2002:str"&&h.test?.test(d),{compat:f,tags:m}=t.doc.schema;if(m.some(p)||f?.some(p))return Ys(o,t)}return a?d:Pi(d,c,pf,vu(t,!1))}function On(e,t,n,r){let{implicitKey:s,inFlow:o}=t,i=typeof e.value=="string"?e:Object.assign({},e,{value:String(e.value)}),{type:a}=e;a!==N.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(i.value)&&(a=N.QUOTE_DOUBLE);let c=l=>{switch(l){case N.BLOCK_FOLDED:case N.BLOCK_LITERAL:return s||o?Ys(i.value,t):wu(i,t,n,r);case N.QUOTE_DOUBLE:return Ri(i.value,t);case N.QUOTE_SINGLE:return ff(i.value,t);case N.PLAIN:return aU(i,t,n,r);default:return null}},u=c(a);if(u===null){let{defaultKeyType:l,defaultStringType:d}=t.options,p=s&&l||d;if(u=c(p),u===null)throw new Error(`Unsupported default string type ${p}`)}return u}var vu,ku,mf,Oi=k(()=>{Te();Iv();vu=(e,t)=>({indentAtStart:t?e.indent.length:e.indentAtStart,lineWidth:e.options.lineWidth,minContentWidth:e.options.minContentWidth}),ku=e=>/^(%|---|\.\.\.)/m.test(e);try{mf=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{mf=/\n+(?!\n|$)/g}});function Tu(e,t){let n=Object.assign({blockQuote:!0,commentString:Rv,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"true",verifyAliasOrder:!0},e.schema.toStringOptions,t),r;switch(n.collectionStyle){case"block":r=!1;break;case"flow":r=!0;break;default:r=null}return{anchors:new Set,doc:e,flowCollectionPadding:n.flowCollectionPadding?" ":"",indent:"",indentStep:typeof n.indent=="number"?" ".repeat(n.indent):"  ",inFlow:r,options:n}}function cU(e,t){if(t.tag){let s=e.filter(o=>o.tag===t.tag);if(s.length>0)return s.find(o=>o.format===t.format)??s[0]}let n,r;if(j(t)){r=t.value;let s=e.filter(o=>o.identify?.(r));if(s.length>1){let o=s.filter(i=>i.test);o.length>0&&(s=o)}n=s.find(o=>o.format===t.format)??s.find(o=>!o.format)}else r=t,n=e.find(s=>s.nodeClass&&r instanceof s.nodeClass);if(!n){let s=r?.constructor?.name??(r===null?"null":typeof r);throw new Error(`Tag not resolved for ${s} value`)}return n}function uU(e,t,{anchors:n,doc:r}){if(!r.directives)return"";let s=[],o=(j(e)||J(e))&&e.anchor;o&&fu(o)&&(n.add(o),s.push(`&${o}`));let i=e.tag??(t.default?null:t.tag);return i&&s.push(r.directives.tagString(i)),s.join(" ")}function In(e,t,n,r){if(Z(e))return e.toString(t,n,r);if(ct(e)){if(t.doc.directives)return e.toString(t);if(t.resolvedAliases?.has(e))throw new TypeError("Cannot stringify circular structure without alias nodes");t.resolvedAliases?t.resolvedAliases.add(e):t.resolvedAliases=new Set([e]),e=e.resolve(t.doc)}let s,o=W(e)?e:t.doc.createNode(e,{onTagObj:c=>s=c});s??(s=cU(t.doc.schema.tags,o));let i=uU(o,s,t);i.length>0&&(t.indentAtStart=(t.indentAtStart??0)+i.length+1);let a=typeof s.stringify=="function"?s.stringify(o,t,n,r):j(o)?On(o,t,n,r):o.toString(t,n,r);return i?j(o)||a[0]==="{"||a[0]==="["?`${i} ${a}`:`${i}
${t.indent}${a}`:a}var Ii=k(()=>{mu();K();Ai();Oi()});function Fv({key:e,value:t},n,r,s){let{allNullValues:o,doc:i,indent:a,indentStep:c,options:{commentString:u,indentSeq:l,simpleKeys:d}}=n,p=W(e)&&e.comment||null;if(d){if(p)throw new Error("With simple keys, key nodes cannot have comments");if(J(e)||!W(e)&&typeof e=="object"){let E="With simple keys, collection cannot be used as a key value";throw new Error(E)}}let f=!d&&(!e||p&&t==null&&!n.inFlow||J(e)||(j(e)?e.type===N.BLOCK_FOLDED||e.type===N.BLOCK_LITERAL:typeof e=="object"));n=Object.assign({},n,{allNullValues:!1,implicitKey:!f&&(d||!o),indent:a+c});let m=!1,h=!1,g=In(e,n,()=>m=!0,()=>h=!0);if(!f&&!n.inFlow&&g.length>1024){if(d)throw new Error("With simple keys, single line scalar must not span more than 1024 characters");f=!0}if(n.inFlow){if(o||t==null)return m&&r&&r(),g===""?"?":f?`? ${g}`:g}else if(o&&!d||t==null&&f)return g=`? ${g}`,p&&!m?g+=pn(g,n.indent,u(p)):h&&s&&s(),g;m&&(p=null),f?(p&&(g+=pn(g,n.indent,u(p))),g=`? ${g}
${a}:`):(g=`${g}:`,p&&(g+=pn(g,n.indent,u(p))));let _,y,b;W(t)?(_=!!t.spaceBefore,y=t.commentBefore,b=t.comment):(_=!1,y=null,b=null,t&&typeof t=="object"&&(t=i.createNode(t))),n.implicitKey=!1,!f&&!p&&j(t)&&(n.indentAtStart=g.length+1),h=!1,!l&&c.length>=2&&!n.inFlow&&!f&&dt(t)&&!t.flow&&!t.tag&&!t.anchor&&(n.indent=n.indent.substring(2));let w=!1,v=In(t,n,()=>w=!0,()=>h=!0),T=" ";if(p||_||y){if(T=_?`
`:"",y){let E=u(y);T+=`
${wt(E,n.indent)}`}v===""&&!n.inFlow?T===`
`&&b&&(T=`

`):T+=`
${n.indent}`}else if(!f&&J(t)){let E=v[0],S=v.indexOf(`
`),x=S!==-1,$=n.inFlow??t.flow??t.items.length===0;if(x||!$){let C=!1;if(x&&(E==="&"||E==="!")){let A=v.indexOf(" ");E==="&"&&A!==-1&&A<S&&v[A+1]==="!"&&(A=v.indexOf(" ",A+1)),(A===-1||S<A)&&(C=!0)}C||(T=`
${n.indent}`)}}else(v===""||v[0]===`
`)&&(T="");return g+=T+v,n.inFlow?w&&r&&r():b&&!w?g+=pn(g,n.indent,u(b)):h&&s&&s(),g}var zv=k(()=>{K();Te();Ii();Ai()});function Su(e,t){(e==="debug"||e==="warn")&&console.warn(t)}var hf=k(()=>{});function _f(e,t,n){let r=Nv(e,n);if(dt(r))for(let s of r.items)gf(e,t,s);else if(Array.isArray(r))for(let s of r)gf(e,t,s);else gf(e,t,r)}function gf(e,t,n){let r=Nv(e,n);if(!lt(r))throw new Error("Merge sources must be maps or map aliases");let s=r.toJSON(null,e,Map);for(let[o,i]of s)t instanceof Map?t.has(o)||t.set(o,i):t instanceof Set?t.add(o):Object.prototype.hasOwnProperty.call(t,o)||Object.defineProperty(t,o,{value:i,writable:!0,enumerable:!0,configurable:!0});return t}function Nv(e,t){return e&&ct(t)?t.resolve(e.doc,e):t}var Eu,Dt,Mv,xu=k(()=>{K();Te();Eu="<<",Dt={identify:e=>e===Eu||typeof e=="symbol"&&e.description===Eu,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new N(Symbol(Eu)),{addToJSMap:_f}),stringify:()=>Eu},Mv=(e,t)=>(Dt.identify(t)||j(t)&&(!t.type||t.type===N.PLAIN)&&Dt.identify(t.value))&&e?.doc.schema.tags.some(n=>n.tag===Dt.tag&&n.default)});function Cu(e,t,{key:n,value:r}){if(W(n)&&n.addToJSMap)n.addToJSMap(e,t,r);else if(Mv(e,n))_f(e,t,r);else{let s=Se(n,"",e);if(t instanceof Map)t.set(s,Se(r,s,e));else if(t instanceof Set)t.add(s);else{let o=lU(n,s,e),i=Se(r,o,e);o in t?Object.defineProperty(t,o,{value:i,writable:!0,enumerable:!0,configurable:!0}):t[o]=i}}return t}function lU(e,t,n){if(t===null)return"";if(typeof t!="object")return String(t);if(W(e)&&n?.doc){let r=Tu(n.doc,{});r.anchors=new Set;for(let o of n.anchors.keys())r.anchors.add(o.anchor);r.inFlow=!0,r.inStringifyKey=!0;let s=e.toString(r);if(!n.mapKeyWarned){let o=JSON.stringify(s);o.length>40&&(o=o.substring(0,36)+'..."'),Su(n.doc.options.logLevel,`Keys with collection values will be stringified due to JS Object restrictions: ${o}. Set mapAsMap: true to use object keys.`),n.mapKeyWarned=!0}return s}return JSON.stringify(t)}var yf=k(()=>{hf();xu();Ii();K();ur()});function Xs(e,t,n){let r=Rn(e,void 0,n),s=Rn(t,void 0,n);return new le(r,s)}var le,dr=k(()=>{xi();zv();yf();K();le=class e{constructor(t,n=null){Object.defineProperty(this,We,{value:af}),this.key=t,this.value=n}clone(t){let{key:n,value:r}=this;return W(n)&&(n=n.clone(t)),W(r)&&(r=r.clone(t)),new e(n,r)}toJSON(t,n){let r=n?.mapAsMap?new Map:{};return Cu(n,r,this)}toString(t,n,r){return t?.doc?Fv(this,t,n,r):JSON.stringify(this)}}});function $u(e,t,n){return(t.inFlow??e.flow?pU:dU)(e,t,n)}function dU({comment:e,items:t},n,{blockItemPrefix:r,flowChars:s,itemIndent:o,onChompKeep:i,onComment:a}){let{indent:c,options:{commentString:u}}=n,l=Object.assign({},n,{indent:o,type:null}),d=!1,p=[];for(let m=0;m<t.length;++m){let h=t[m],g=null;if(W(h))!d&&h.spaceBefore&&p.push(""),Au(n,p,h.commentBefore,d),h.comment&&(g=h.comment);else if(Z(h)){let y=W(h.key)?h.key:null;y&&(!d&&y.spaceBefore&&p.push(""),Au(n,p,y.commentBefore,d))}d=!1;let _=In(h,l,()=>g=null,()=>d=!0);g&&(_+=pn(_,o,u(g))),d&&g&&(d=!1),p.push(r+_)}let f;if(p.length===0)f=s.start+s.end;else{f=p[0];for(let m=1;m<p.length;++m){let h=p[m];f+=h?`
${c}${h}`:`
`}}return e?(f+=`
`+wt(u(e),c),a&&a()):d&&i&&i(),f}function pU({items:e},t,{flowChars:n,itemIndent:r}){let{indent:s,indentStep:o,flowCollectionPadding:i,options:{commentString:a}}=t;r+=o;let c=Object.assign({},t,{indent:r,inFlow:!0,type:null}),u=!1,l=0,d=[];for(let m=0;m<e.length;++m){let h=e[m],g=null;if(W(h))h.spaceBefore&&d.push(""),Au(t,d,h.commentBefore,!1),h.comment&&(g=h.comment);else if(Z(h)){let y=W(h.key)?h.key:null;y&&(y.spaceBefore&&d.push(""),Au(t,d,y.commentBefore,!1),y.comment&&(u=!0));let b=W(h.value)?h.value:null;b?(b.comment&&(g=b.comment),b.commentBefore&&(u=!0)):h.value==null&&y?.comment&&(g=y.comment)}g&&(u=!0);let _=In(h,c,()=>g=null);u||(u=d.length>l||_.includes(`
`)),m<e.length-1?_+=",":t.options.trailingComma&&(t.options.lineWidth>0&&(u||(u=d.reduce((y,b)=>y+b.length+2,2)+(_.length+2)>t.options.lineWidth)),u&&(_+=",")),g&&(_+=pn(_,r,a(g))),d.push(_),l=d.length}let{start:p,end:f}=n;if(d.length===0)return p+f;if(!u){let m=d.reduce((h,g)=>h+g.length+2,2);u=t.options.lineWidth>0&&m>t.options.lineWidth}if(u){let m=p;for(let h of d)m+=h?`
${o}${s}${h}`:`
`;return`${m}
${s}${f}`}else return`${p}${i}${d.join(" ")}${i}${f}`}function Au({indent:e,options:{commentString:t}},n,r,s){if(r&&s&&(r=r.replace(/^\n+/,"")),r){let o=wt(t(r),e);n.push(o.trimStart())}}var bf=k(()=>{K();Ii();Ai()});function pr(e,t){let n=j(t)?t.value:t;for(let r of e)if(Z(r)&&(r.key===t||r.key===n||j(r.key)&&r.key.value===n))return r}var fe,fr=k(()=>{bf();yf();yu();K();dr();Te();fe=class extends Ks{static get tagName(){return"tag:yaml.org,2002:map"}constructor(t){super(Mt,t),this.items=[]}static from(t,n,r){let{keepUndefined:s,replacer:o}=r,i=new this(t),a=(c,u)=>{if(typeof o=="function")u=o.call(n,c,u);else if(Array.isArray(o)&&!o.includes(c))return;(u!==void 0||s)&&i.items.push(Xs(c,u,r))};if(n instanceof Map)for(let[c,u]of n)a(c,u);else if(n&&typeof n=="object")for(let c of Object.keys(n))a(c,n[c]);return typeof t.sortMapEntries=="function"&&i.items.sort(t.sortMapEntries),i}add(t,n){let r;Z(t)?r=t:!t||typeof t!="object"||!("key"in t)?r=new le(t,t?.value):r=new le(t.key,t.value);let s=pr(this.items,r.key),o=this.schema?.sortMapEntries;if(s){if(!n)throw new Error(`Key ${r.key} already set`);j(s.value)&&_u(r.value)?s.value.value=r.value:s.value=r.value}else if(o){let i=this.items.findIndex(a=>o(r,a)<0);i===-1?this.items.push(r):this.items.splice(i,0,r)}else this.items.push(r)}delete(t){let n=pr(this.items,t);return n?this.items.splice(this.items.indexOf(n),1).length>0:!1}get(t,n){let s=pr(this.items,t)?.value;return(!n&&j(s)?s.value:s)??void 0}has(t){return!!pr(this.items,t)}set(t,n){this.add(new le(t,n),!0)}toJSON(t,n,r){let s=r?new r:n?.mapAsMap?new Map:{};n?.onCreate&&n.onCreate(s);for(let o of this.items)Cu(n,s,o);return s}toString(t,n,r){if(!t)return JSON.stringify(this);for(let s of this.items)if(!Z(s))throw new Error(`Map items must all be pairs; found ${JSON.stringify(s)} instead`);return!t.allNullValues&&this.hasAllNullValues(!1)&&(t=Object.assign({},t,{allNullValues:!0})),$u(this,t,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:t.indent||"",onChompKeep:r,onComment:n})}}});var Ut,Qs=k(()=>{K();fr();Ut={collection:"map",default:!0,nodeClass:fe,tag:"tag:yaml.org,2002:map",resolve(e,t){return lt(e)||t("Expected a mapping for this tag"),e},createNode:(e,t,n)=>fe.from(e,t,n)}});function Pu(e){let t=j(e)?e.value:e;return t&&typeof t=="string"&&(t=Number(t)),typeof t=="number"&&Number.isInteger(t)&&t>=0?t:null}var xe,mr=k(()=>{xi();bf();yu();K();Te();ur();xe=class extends Ks{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(t){super(Pn,t),this.items=[]}add(t){this.items.push(t)}delete(t){let n=Pu(t);return typeof n!="number"?!1:this.items.splice(n,1).length>0}get(t,n){let r=Pu(t);if(typeof r!="number")return;let s=this.items[r];return!n&&j(s)?s.value:s}has(t){let n=Pu(t);return typeof n=="number"&&n<this.items.length}set(t,n){let r=Pu(t);if(typeof r!="number")throw new Error(`Expected a valid index, not ${t}.`);let s=this.items[r];j(s)&&_u(n)?s.value=n:this.items[r]=n}toJSON(t,n){let r=[];n?.onCreate&&n.onCreate(r);let s=0;for(let o of this.items)r.push(Se(o,String(s++),n));return r}toString(t,n,r){return t?$u(this,t,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(t.indent||"")+"  ",onChompKeep:r,onComment:n}):JSON.stringify(this)}static from(t,n,r){let{replacer:s}=r,o=new this(t);if(n&&Symbol.iterator in Object(n)){let i=0;for(let a of n){if(typeof s=="function"){let c=n instanceof Set?a:String(i++);a=s.call(n,c,a)}o.items.push(Rn(a,void 0,r))}}return o}}});var Lt,eo=k(()=>{K();mr();Lt={collection:"seq",default:!0,nodeClass:xe,tag:"tag:yaml.org,2002:seq",resolve(e,t){return dt(e)||t("Expected a sequence for this tag"),e},createNode:(e,t,n)=>xe.from(e,t,n)}});var hr,Fi=k(()=>{Oi();hr={identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify(e,t,n,r){return t=Object.assign({actualString:!0},t),On(e,t,n,r)}}});var Kr,Ru=k(()=>{Te();Kr={identify:e=>e==null,createNode:()=>new N(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new N(null),stringify:({source:e},t)=>typeof e=="string"&&Kr.test.test(e)?e:t.options.nullStr}});var zi,wf=k(()=>{Te();zi={identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:e=>new N(e[0]==="t"||e[0]==="T"),stringify({source:e,value:t},n){if(e&&zi.test.test(e)){let r=e[0]==="t"||e[0]==="T";if(t===r)return e}return t?n.options.trueStr:n.options.falseStr}}});function Ge({format:e,minFractionDigits:t,tag:n,value:r}){if(typeof r=="bigint")return String(r);let s=typeof r=="number"?r:Number(r);if(!isFinite(s))return isNaN(s)?".nan":s<0?"-.inf":".inf";let o=Object.is(r,-0)?"-0":JSON.stringify(r);if(!e&&t&&(!n||n==="tag:yaml.org,2002:float")&&/^-?\d/.test(o)&&!o.includes("e")){let i=o.indexOf(".");i<0&&(i=o.length,o+=".");let a=t-(o.length-i-1);for(;a-- >0;)o+="0"}return o}var to=k(()=>{});var Ou,Iu,Fu,vf=k(()=>{Te();to();Ou={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ge},Iu={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():Ge(e)}},Fu={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(e){let t=new N(parseFloat(e)),n=e.indexOf(".");return n!==-1&&e[e.length-1]==="0"&&(t.minFractionDigits=e.length-n-1),t},stringify:Ge}});function Dv(e,t,n){let{value:r}=e;return zu(r)&&r>=0?n+r.toString(t):Ge(e)}var zu,kf,Mu,Nu,Du,Tf=k(()=>{to();zu=e=>typeof e=="bigint"||Number.isInteger(e),kf=(e,t,n,{intAsBigInt:r})=>r?BigInt(e):parseInt(e.substring(t),n);Mu={identify:e=>zu(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(e,t,n)=>kf(e,2,8,n),stringify:e=>Dv(e,8,"0o")},Nu={identify:zu,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(e,t,n)=>kf(e,0,10,n),stringify:Ge},Du={identify:e=>zu(e)&&e>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(e,t,n)=>kf(e,2,16,n),stringify:e=>Dv(e,16,"0x")}});var Uv,Lv=k(()=>{Qs();Ru();eo();Fi();wf();vf();Tf();Uv=[Ut,Lt,hr,Kr,zi,Mu,Nu,Du,Ou,Iu,Fu]});function Gv(e){return typeof e=="bigint"||Number.isInteger(e)}var Uu,fU,mU,jv,Vv=k(()=>{Te();Qs();eo();Uu=({value:e})=>JSON.stringify(e),fU=[{identify:e=>typeof e=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:e=>e,stringify:Uu},{identify:e=>e==null,createNode:()=>new N(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:Uu},{identify:e=>typeof e=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:e=>e==="true",stringify:Uu},{identify:Gv,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(e,t,{intAsBigInt:n})=>n?BigInt(e):parseInt(e,10),stringify:({value:e})=>Gv(e)?e.toString():JSON.stringify(e)},{identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:e=>parseFloat(e),stringify:Uu}],mU={default:!0,tag:"",test:/^/,resolve(e,t){return t(`Unresolved plain scalar ${JSON.stringify(e)}`),e}},jv=[Ut,Lt].concat(fU,mU)});var Mi,Sf=k(()=>{Te();Oi();Mi={identify:e=>e instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(e,t){if(typeof atob=="function"){let n=atob(e.replace(/[\n\r]/g,"")),r=new Uint8Array(n.length);for(let s=0;s<n.length;++s)r[s]=n.charCodeAt(s);return r}else return t("This environment does not support reading binary tags; either Buffer or atob is required"),e},stringify({comment:e,type:t,value:n},r,s,o){if(!n)return"";let i=n,a;if(typeof btoa=="function"){let c="";for(let u=0;u<i.length;++u)c+=String.fromCharCode(i[u]);a=btoa(c)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(t??(t=N.BLOCK_LITERAL),t!==N.QUOTE_DOUBLE){let c=Math.max(r.options.lineWidth-r.indent.length,r.options.minContentWidth),u=Math.ceil(a.length/c),l=new Array(u);for(let d=0,p=0;d<u;++d,p+=c)l[d]=a.substr(p,c);a=l.join(t===N.BLOCK_LITERAL?`
`:" ")}return On({comment:e,type:t,value:a},r,s,o)}}});function Ef(e,t){if(dt(e))for(let n=0;n<e.items.length;++n){let r=e.items[n];if(!Z(r)){if(lt(r)){r.items.length>1&&t("Each pair must have its own sequence indicator");let s=r.items[0]||new le(new N(null));if(r.commentBefore&&(s.key.commentBefore=s.key.commentBefore?`${r.commentBefore}
${s.key.commentBefore}`:r.commentBefore),r.comment){let o=s.value??s.key;o.comment=o.comment?`${r.comment}
${o.comment}`:r.comment}r=s}e.items[n]=Z(r)?r:new le(r)}}else t("Expected a sequence for this tag");return e}function xf(e,t,n){let{replacer:r}=n,s=new xe(e);s.tag="tag:yaml.org,2002:pairs";let o=0;if(t&&Symbol.iterator in Object(t))for(let i of t){typeof r=="function"&&(i=r.call(t,String(o++),i));let a,c;if(Array.isArray(i))if(i.length===2)a=i[0],c=i[1];else throw new TypeError(`Expected [key, value] tuple: ${i}`);else if(i&&i instanceof Object){let u=Object.keys(i);if(u.length===1)a=u[0],c=i[a];else throw new TypeError(`Expected tuple with one key, not ${u.length} keys`)}else a=i;s.items.push(Xs(a,c,n))}return s}var Ni,Lu=k(()=>{K();dr();Te();mr();Ni={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:Ef,createNode:xf}});var no,Di,Cf=k(()=>{K();ur();fr();mr();Lu();no=class e extends xe{constructor(){super(),this.add=fe.prototype.add.bind(this),this.delete=fe.prototype.delete.bind(this),this.get=fe.prototype.get.bind(this),this.has=fe.prototype.has.bind(this),this.set=fe.prototype.set.bind(this),this.tag=e.tag}toJSON(t,n){if(!n)return super.toJSON(t);let r=new Map;n?.onCreate&&n.onCreate(r);for(let s of this.items){let o,i;if(Z(s)?(o=Se(s.key,"",n),i=Se(s.value,o,n)):o=Se(s,"",n),r.has(o))throw new Error("Ordered maps must not include duplicate keys");r.set(o,i)}return r}static from(t,n,r){let s=xf(t,n,r),o=new this;return o.items=s.items,o}};no.tag="tag:yaml.org,2002:omap";Di={collection:"seq",identify:e=>e instanceof Map,nodeClass:no,default:!1,tag:"tag:yaml.org,2002:omap",resolve(e,t){let n=Ef(e,t),r=[];for(let{key:s}of n.items)j(s)&&(r.includes(s.value)?t(`Ordered maps must not include duplicate keys: ${s.value}`):r.push(s.value));return Object.assign(new no,n)},createNode:(e,t,n)=>no.from(e,t,n)}});function Bv({value:e,source:t},n){return t&&(e?Af:$f).test.test(t)?t:e?n.options.trueStr:n.options.falseStr}var Af,$f,qv=k(()=>{Te();Af={identify:e=>e===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new N(!0),stringify:Bv},$f={identify:e=>e===!1,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new N(!1),stringify:Bv}});var Zv,Wv,Hv,Kv=k(()=>{Te();to();Zv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:e=>e.slice(-3).toLowerCase()==="nan"?NaN:e[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:Ge},Wv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:e=>parseFloat(e.replace(/_/g,"")),stringify(e){let t=Number(e.value);return isFinite(t)?t.toExponential():Ge(e)}},Hv={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(e){let t=new N(parseFloat(e.replace(/_/g,""))),n=e.indexOf(".");if(n!==-1){let r=e.substring(n+1).replace(/_/g,"");r[r.length-1]==="0"&&(t.minFractionDigits=r.length)}return t},stringify:Ge}});function Gu(e,t,n,{intAsBigInt:r}){let s=e[0];if((s==="-"||s==="+")&&(t+=1),e=e.substring(t).replace(/_/g,""),r){switch(n){case 2:e=`0b${e}`;break;case 8:e=`0o${e}`;break;case 16:e=`0x${e}`;break}let i=BigInt(e);return s==="-"?BigInt(-1)*i:i}let o=parseInt(e,n);return s==="-"?-1*o:o}function Pf(e,t,n){let{value:r}=e;if(Ui(r)){let s=r.toString(t);return r<0?"-"+n+s.substr(1):n+s}return Ge(e)}var Ui,Jv,Yv,Xv,Qv,ek=k(()=>{to();Ui=e=>typeof e=="bigint"||Number.isInteger(e);Jv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(e,t,n)=>Gu(e,2,2,n),stringify:e=>Pf(e,2,"0b")},Yv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(e,t,n)=>Gu(e,1,8,n),stringify:e=>Pf(e,8,"0")},Xv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(e,t,n)=>Gu(e,0,10,n),stringify:Ge},Qv={identify:Ui,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(e,t,n)=>Gu(e,2,16,n),stringify:e=>Pf(e,16,"0x")}});var ro,Li,Rf=k(()=>{K();dr();fr();ro=class e extends fe{constructor(t){super(t),this.tag=e.tag}add(t){let n;Z(t)?n=t:t&&typeof t=="object"&&"key"in t&&"value"in t&&t.value===null?n=new le(t.key,null):n=new le(t,null),pr(this.items,n.key)||this.items.push(n)}get(t,n){let r=pr(this.items,t);return!n&&Z(r)?j(r.key)?r.key.value:r.key:r}set(t,n){if(typeof n!="boolean")throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof n}`);let r=pr(this.items,t);r&&!n?this.items.splice(this.items.indexOf(r),1):!r&&n&&this.items.push(new le(t))}toJSON(t,n){return super.toJSON(t,n,Set)}toString(t,n,r){if(!t)return JSON.stringify(this);if(this.hasAllNullValues(!0))return super.toString(Object.assign({},t,{allNullValues:!0}),n,r);throw new Error("Set items must all have null values")}static from(t,n,r){let{replacer:s}=r,o=new this(t);if(n&&Symbol.iterator in Object(n))for(let i of n)typeof s=="function"&&(i=s.call(n,i,i)),o.items.push(Xs(i,null,r));return o}};ro.tag="tag:yaml.org,2002:set";Li={collection:"map",identify:e=>e instanceof Set,nodeClass:ro,default:!1,tag:"tag:yaml.org,2002:set",createNode:(e,t,n)=>ro.from(e,t,n),resolve(e,t){if(lt(e)){if(e.hasAllNullValues(!0))return Object.assign(new ro,e);t("Set items must all have null values")}else t("Expected a mapping for this tag");return e}}});function Of(e,t){let n=e[0],r=n==="-"||n==="+"?e.substring(1):e,s=i=>t?BigInt(i):Number(i),o=r.replace(/_/g,"").split(":").reduce((i,a)=>i*s(60)+s(a),s(0));return n==="-"?s(-1)*o:o}function tk(e){let{value:t}=e,n=i=>i;if(typeof t=="bigint")n=i=>BigInt(i);else if(isNaN(t)||!isFinite(t))return Ge(e);let r="";t<0&&(r="-",t*=n(-1));let s=n(60),o=[t%s];return t<60?o.unshift(0):(t=(t-o[0])/s,o.unshift(t%s),t>=60&&(t=(t-o[0])/s,o.unshift(t))),r+o.map(i=>String(i).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var ju,Vu,so,If=k(()=>{to();ju={identify:e=>typeof e=="bigint"||Number.isInteger(e),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(e,t,{intAsBigInt:n})=>Of(e,n),stringify:tk},Vu={identify:e=>typeof e=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:e=>Of(e,!1),stringify:tk},so={identify:e=>e instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e){let t=e.match(so.test);if(!t)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,n,r,s,o,i,a]=t.map(Number),c=t[7]?Number((t[7]+"00").substr(1,3)):0,u=Date.UTC(n,r-1,s,o||0,i||0,a||0,c),l=t[8];if(l&&l!=="Z"){let d=Of(l,!1);Math.abs(d)<30&&(d*=60),u-=6e4*d}return new Date(u)},stringify:({value:e})=>e?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""}});var Ff,nk=k(()=>{Qs();Ru();eo();Fi();Sf();qv();Kv();ek();xu();Cf();Lu();Rf();If();Ff=[Ut,Lt,hr,Kr,Af,$f,Jv,Yv,Xv,Qv,Zv,Wv,Hv,Mi,Dt,Di,Ni,Li,ju,Vu,so]});function Bu(e,t,n){let r=rk.get(t);if(r&&!e)return n&&!r.includes(Dt)?r.concat(Dt):r.slice();let s=r;if(!s)if(Array.isArray(e))s=[];else{let o=Array.from(rk.keys()).filter(i=>i!=="yaml11").map(i=>JSON.stringify(i)).join(", ");throw new Error(`Unknown schema "${t}"; use one of ${o} or define customTags array`)}if(Array.isArray(e))for(let o of e)s=s.concat(o);else typeof e=="function"&&(s=e(s.slice()));return n&&(s=s.concat(Dt)),s.reduce((o,i)=>{let a=typeof i=="string"?sk[i]:i;if(!a){let c=JSON.stringify(i),u=Object.keys(sk).map(l=>JSON.stringify(l)).join(", ");throw new Error(`Unknown custom tag ${c}; use one of ${u}`)}return o.includes(a)||o.push(a),o},[])}var rk,sk,ok,ik=k(()=>{Qs();Ru();eo();Fi();wf();vf();Tf();Lv();Vv();Sf();xu();Cf();Lu();nk();Rf();If();rk=new Map([["core",Uv],["failsafe",[Ut,Lt,hr]],["json",jv],["yaml11",Ff],["yaml-1.1",Ff]]),sk={binary:Mi,bool:zi,float:Fu,floatExp:Iu,floatNaN:Ou,floatTime:Vu,int:Nu,intHex:Du,intOct:Mu,intTime:ju,map:Ut,merge:Dt,null:Kr,omap:Di,pairs:Ni,seq:Lt,set:Li,timestamp:so},ok={"tag:yaml.org,2002:binary":Mi,"tag:yaml.org,2002:merge":Dt,"tag:yaml.org,2002:omap":Di,"tag:yaml.org,2002:pairs":Ni,"tag:yaml.org,2002:set":Li,"tag:yaml.org,2002:timestamp":so}});var hU,Jr,zf=k(()=>{K();Qs();eo();Fi();ik();hU=(e,t)=>e.key<t.key?-1:e.key>t.key?1:0,Jr=class e{constructor({compat:t,customTags:n,merge:r,resolveKnownTags:s,schema:o,sortMapEntries:i,toStringDefaults:a}){this.compat=Array.isArray(t)?Bu(t,"compat"):t?Bu(null,t):null,this.name=typeof o=="string"&&o||"core",this.knownTags=s?ok:{},this.tags=Bu(n,this.name,r),this.toStringOptions=a??null,Object.defineProperty(this,Mt,{value:Ut}),Object.defineProperty(this,at,{value:hr}),Object.defineProperty(this,Pn,{value:Lt}),this.sortMapEntries=typeof i=="function"?i:i===!0?hU:null}clone(){let t=Object.create(e.prototype,Object.getOwnPropertyDescriptors(this));return t.tags=this.tags.slice(),t}}});function ak(e,t){let n=[],r=t.directives===!0;if(t.directives!==!1&&e.directives){let c=e.directives.toString(e);c?(n.push(c),r=!0):e.directives.docStart&&(r=!0)}r&&n.push("---");let s=Tu(e,t),{commentString:o}=s.options;if(e.commentBefore){n.length!==1&&n.unshift("");let c=o(e.commentBefore);n.unshift(wt(c,""))}let i=!1,a=null;if(e.contents){if(W(e.contents)){if(e.contents.spaceBefore&&r&&n.push(""),e.contents.commentBefore){let l=o(e.contents.commentBefore);n.push(wt(l,""))}s.forceBlockIndent=!!e.comment,a=e.contents.comment}let c=a?void 0:()=>i=!0,u=In(e.contents,s,()=>a=null,c);a&&(u+=pn(u,"",o(a))),(u[0]==="|"||u[0]===">")&&n[n.length-1]==="---"?n[n.length-1]=`--- ${u}`:n.push(u)}else n.push(In(e.contents,s));if(e.directives?.docEnd)if(e.comment){let c=o(e.comment);c.includes(`
`)?(n.push("..."),n.push(wt(c,""))):n.push(`... ${c}`)}else n.push("...");else{let c=e.comment;c&&i&&(c=c.replace(/^\n+/,"")),c&&((!i||a)&&n[n.length-1]!==""&&n.push(""),n.push(wt(o(c),"")))}return n.join(`
`)+`
`}var ck=k(()=>{K();Ii();Ai()});function oo(e){if(J(e))return!0;throw new Error("Expected a YAML collection as document contents")}var Gt,Gi=k(()=>{Ei();yu();K();dr();ur();zf();ck();mu();df();xi();cf();Gt=class e{constructor(t,n,r){this.commentBefore=null,this.comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,We,{value:du});let s=null;typeof n=="function"||Array.isArray(n)?s=n:r===void 0&&n&&(r=n,n=void 0);let o=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.2"},r);this.options=o;let{version:i}=o;r?._directives?(this.directives=r._directives.atDocument(),this.directives.yaml.explicit&&(i=this.directives.yaml.version)):this.directives=new dn({version:i}),this.setSchema(i,r),this.contents=t===void 0?null:this.createNode(t,s,r)}clone(){let t=Object.create(e.prototype,{[We]:{value:du}});return t.commentBefore=this.commentBefore,t.comment=this.comment,t.errors=this.errors.slice(),t.warnings=this.warnings.slice(),t.options=Object.assign({},this.options),this.directives&&(t.directives=this.directives.clone()),t.schema=this.schema.clone(),t.contents=W(this.contents)?this.contents.clone(t.schema):this.contents,this.range&&(t.range=this.range.slice()),t}add(t){oo(this.contents)&&this.contents.add(t)}addIn(t,n){oo(this.contents)&&this.contents.addIn(t,n)}createAlias(t,n){if(!t.anchor){let r=uf(this);t.anchor=!n||r.has(n)?lf(n||"a",r):n}return new Nt(t.anchor)}createNode(t,n,r){let s;if(typeof n=="function")t=n.call({"":t},"",t),s=n;else if(Array.isArray(n)){let g=y=>typeof y=="number"||y instanceof String||y instanceof Number,_=n.filter(g).map(String);_.length>0&&(n=n.concat(_)),s=n}else r===void 0&&n&&(r=n,n=void 0);let{aliasDuplicateObjects:o,anchorPrefix:i,flow:a,keepUndefined:c,onTagObj:u,tag:l}=r??{},{onAnchor:d,setAnchors:p,sourceObjects:f}=Pv(this,i||"a"),m={aliasDuplicateObjects:o??!0,keepUndefined:c??!1,onAnchor:d,onTagObj:u,replacer:s,schema:this.schema,sourceObjects:f},h=Rn(t,l,m);return a&&J(h)&&(h.flow=!0),p(),h}createPair(t,n,r={}){let s=this.createNode(t,null,r),o=this.createNode(n,null,r);return new le(s,o)}delete(t){return oo(this.contents)?this.contents.delete(t):!1}deleteIn(t){return Js(t)?this.contents==null?!1:(this.contents=null,!0):oo(this.contents)?this.contents.deleteIn(t):!1}get(t,n){return J(this.contents)?this.contents.get(t,n):void 0}getIn(t,n){return Js(t)?!n&&j(this.contents)?this.contents.value:this.contents:J(this.contents)?this.contents.getIn(t,n):void 0}has(t){return J(this.contents)?this.contents.has(t):!1}hasIn(t){return Js(t)?this.contents!==void 0:J(this.contents)?this.contents.hasIn(t):!1}set(t,n){this.contents==null?this.contents=Ci(this.schema,[t],n):oo(this.contents)&&this.contents.set(t,n)}setIn(t,n){Js(t)?this.contents=n:this.contents==null?this.contents=Ci(this.schema,Array.from(t),n):oo(this.contents)&&this.contents.setIn(t,n)}setSchema(t,n={}){typeof t=="number"&&(t=String(t));let r;switch(t){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new dn({version:"1.1"}),r={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.yaml.version=t:this.directives=new dn({version:t}),r={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.directives,r=null;break;default:{let s=JSON.stringify(t);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${s}`)}}if(n.schema instanceof Object)this.schema=n.schema;else if(r)this.schema=new Jr(Object.assign(r,n));else throw new Error("With a null YAML version, the { schema: Schema } option is required")}toJS({json:t,jsonArg:n,mapAsMap:r,maxAliasCount:s,onAnchor:o,reviver:i}={}){let a={anchors:new Map,doc:this,keep:!t,mapAsMap:r===!0,mapKeyWarned:!1,maxAliasCount:typeof s=="number"?s:100},c=Se(this.contents,n??"",a);if(typeof o=="function")for(let{count:u,res:l}of a.anchors.values())o(l,u);return typeof i=="function"?cr(i,{"":c},"",c):c}toJSON(t,n){return this.toJS({json:!0,jsonArg:t,mapAsMap:!1,onAnchor:n})}toString(t={}){if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in t&&(!Number.isInteger(t.indent)||Number(t.indent)<=0)){let n=JSON.stringify(t.indent);throw new Error(`"indent" option must be a positive integer, not ${n}`)}return ak(this,t)}}});var Yr,et,Xr,ji,Vi=k(()=>{Yr=class extends Error{constructor(t,n,r,s){super(),this.name=t,this.code=r,this.message=s,this.pos=n}},et=class extends Yr{constructor(t,n,r){super("YAMLParseError",t,n,r)}},Xr=class extends Yr{constructor(t,n,r){super("YAMLWarning",t,n,r)}},ji=(e,t)=>n=>{if(n.pos[0]===-1)return;n.linePos=n.pos.map(a=>t.linePos(a));let{line:r,col:s}=n.linePos[0];n.message+=` at line ${r}, column ${s}`;let o=s-1,i=e.substring(t.lineStarts[r-1],t.lineStarts[r]).replace(/[\n\r]+$/,"");if(o>=60&&i.length>80){let a=Math.min(o-39,i.length-79);i="\u2026"+i.substring(a),o-=a-1}if(i.length>80&&(i=i.substring(0,79)+"\u2026"),r>1&&/^ *$/.test(i.substring(0,o))){let a=e.substring(t.lineStarts[r-2],t.lineStarts[r-1]);a.length>80&&(a=a.substring(0,79)+`\u2026
`),i=a+i}if(/[^ ]/.test(i)){let a=1,c=n.linePos[1];c?.line===r&&c.col>s&&(a=Math.max(1,Math.min(c.col-s,80-o)));let u=" ".repeat(o)+"^".repeat(a);n.message+=`:

${i}
${u}
`}}});function fn(e,{flow:t,indicator:n,next:r,offset:s,onError:o,parentIndent:i,startOnNewline:a}){let c=!1,u=a,l=a,d="",p="",f=!1,m=!1,h=null,g=null,_=null,y=null,b=null,w=null,v=null;for(let S of e)switch(m&&(S.type!=="space"&&S.type!=="newline"&&S.type!=="comma"&&o(S.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),m=!1),h&&(u&&S.type!=="comment"&&S.type!=="newline"&&o(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),h=null),S.type){case"space":!t&&(n!=="doc-start"||r?.type!=="flow-collection")&&S.source.includes("	")&&(h=S),l=!0;break;case"comment":{l||o(S,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let x=S.source.substring(1)||" ";d?d+=p+x:d=x,p="",u=!1;break}case"newline":u?d?d+=S.source:(!w||n!=="seq-item-ind")&&(c=!0):p+=S.source,u=!0,f=!0,(g||_)&&(y=S),l=!0;break;case"anchor":g&&o(S,"MULTIPLE_ANCHORS","A node can have at most one anchor"),S.source.endsWith(":")&&o(S.offset+S.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),g=S,v??(v=S.offset),u=!1,l=!1,m=!0;break;case"tag":{_&&o(S,"MULTIPLE_TAGS","A node can have at most one tag"),_=S,v??(v=S.offset),u=!1,l=!1,m=!0;break}case n:(g||_)&&o(S,"BAD_PROP_ORDER",`Anchors and tags must be after the ${S.source} indicator`),w&&o(S,"UNEXPECTED_TOKEN",`Unexpected ${S.source} in ${t??"collection"}`),w=S,u=n==="seq-item-ind"||n==="explicit-key-ind",l=!1;break;case"comma":if(t){b&&o(S,"UNEXPECTED_TOKEN",`Unexpected , in ${t}`),b=S,u=!1,l=!1;break}default:o(S,"UNEXPECTED_TOKEN",`Unexpected ${S.type} token`),u=!1,l=!1}let T=e[e.length-1],E=T?T.offset+T.source.length:s;return m&&r&&r.type!=="space"&&r.type!=="newline"&&r.type!=="comma"&&(r.type!=="scalar"||r.source!=="")&&o(r.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),h&&(u&&h.indent<=i||r?.type==="block-map"||r?.type==="block-seq")&&o(h,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:b,found:w,spaceBefore:c,comment:d,hasNewline:f,anchor:g,tag:_,newlineAfterProp:y,end:E,start:v??E}}var Bi=k(()=>{});function gr(e){if(!e)return null;switch(e.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(e.source.includes(`
`))return!0;if(e.end){for(let t of e.end)if(t.type==="newline")return!0}return!1;case"flow-collection":for(let t of e.items){for(let n of t.start)if(n.type==="newline")return!0;if(t.sep){for(let n of t.sep)if(n.type==="newline")return!0}if(gr(t.key)||gr(t.value))return!0}return!1;default:return!0}}var qu=k(()=>{});function qi(e,t,n){if(t?.type==="flow-collection"){let r=t.end[0];r.indent===e&&(r.source==="]"||r.source==="}")&&gr(t)&&n(r,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}var Mf=k(()=>{qu()});function Zu(e,t,n){let{uniqueKeys:r}=e.options;if(r===!1)return!1;let s=typeof r=="function"?r:(o,i)=>o===i||j(o)&&j(i)&&o.value===i.value;return t.some(o=>s(o.key,n))}var Nf=k(()=>{K()});function lk({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=o?.nodeClass??fe,a=new i(n.schema);n.atRoot&&(n.atRoot=!1);let c=r.offset,u=null;for(let l of r.items){let{start:d,key:p,sep:f,value:m}=l,h=fn(d,{indicator:"explicit-key-ind",next:p??f?.[0],offset:c,onError:s,parentIndent:r.indent,startOnNewline:!0}),g=!h.found;if(g){if(p&&(p.type==="block-seq"?s(c,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in p&&p.indent!==r.indent&&s(c,"BAD_INDENT",uk)),!h.anchor&&!h.tag&&!f){u=h.end,h.comment&&(a.comment?a.comment+=`
`+h.comment:a.comment=h.comment);continue}(h.newlineAfterProp||gr(p))&&s(p??d[d.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else h.found?.indent!==r.indent&&s(c,"BAD_INDENT",uk);n.atKey=!0;let _=h.end,y=p?e(n,p,h,s):t(n,_,d,null,h,s);n.schema.compat&&qi(r.indent,p,s),n.atKey=!1,Zu(n,a.items,y)&&s(_,"DUPLICATE_KEY","Map keys must be unique");let b=fn(f??[],{indicator:"map-value-ind",next:m,offset:y.range[2],onError:s,parentIndent:r.indent,startOnNewline:!p||p.type==="block-scalar"});if(c=b.end,b.found){g&&(m?.type==="block-map"&&!b.hasNewline&&s(c,"BLOCK_AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),n.options.strict&&h.start<b.found.offset-1024&&s(y.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit block mapping key"));let w=m?e(n,m,b,s):t(n,c,f,null,b,s);n.schema.compat&&qi(r.indent,m,s),c=w.range[2];let v=new le(y,w);n.options.keepSourceTokens&&(v.srcToken=l),a.items.push(v)}else{g&&s(y.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),b.comment&&(y.comment?y.comment+=`
`+b.comment:y.comment=b.comment);let w=new le(y);n.options.keepSourceTokens&&(w.srcToken=l),a.items.push(w)}}return u&&u<c&&s(u,"IMPOSSIBLE","Map comment with trailing content"),a.range=[r.offset,c,u??c],a}var uk,dk=k(()=>{dr();fr();Bi();qu();Mf();Nf();uk="All mapping items must start at the same column"});function pk({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=o?.nodeClass??xe,a=new i(n.schema);n.atRoot&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let c=r.offset,u=null;for(let{start:l,value:d}of r.items){let p=fn(l,{indicator:"seq-item-ind",next:d,offset:c,onError:s,parentIndent:r.indent,startOnNewline:!0});if(!p.found)if(p.anchor||p.tag||d)d?.type==="block-seq"?s(p.end,"BAD_INDENT","All sequence items must start at the same column"):s(c,"MISSING_CHAR","Sequence item without - indicator");else{u=p.end,p.comment&&(a.comment=p.comment);continue}let f=d?e(n,d,p,s):t(n,p.end,l,null,p,s);n.schema.compat&&qi(r.indent,d,s),c=f.range[2],a.items.push(f)}return a.range=[r.offset,c,u??c],a}var fk=k(()=>{mr();Bi();Mf()});function mn(e,t,n,r){let s="";if(e){let o=!1,i="";for(let a of e){let{source:c,type:u}=a;switch(u){case"space":o=!0;break;case"comment":{n&&!o&&r(a,"MISSING_CHAR","Comments must be separated from other tokens by white space characters");let l=c.substring(1)||" ";s?s+=i+l:s=l,i="";break}case"newline":s&&(i+=c),o=!0;break;default:r(a,"UNEXPECTED_TOKEN",`Unexpected ${u} at node end`)}t+=c.length}}return{comment:s,offset:t}}var io=k(()=>{});function mk({composeNode:e,composeEmptyNode:t},n,r,s,o){let i=r.start.source==="{",a=i?"flow map":"flow sequence",c=o?.nodeClass??(i?fe:xe),u=new c(n.schema);u.flow=!0;let l=n.atRoot;l&&(n.atRoot=!1),n.atKey&&(n.atKey=!1);let d=r.offset+r.start.source.length;for(let g=0;g<r.items.length;++g){let _=r.items[g],{start:y,key:b,sep:w,value:v}=_,T=fn(y,{flow:a,indicator:"explicit-key-ind",next:b??w?.[0],offset:d,onError:s,parentIndent:r.indent,startOnNewline:!1});if(!T.found){if(!T.anchor&&!T.tag&&!w&&!v){g===0&&T.comma?s(T.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`):g<r.items.length-1&&s(T.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${a}`),T.comment&&(u.comment?u.comment+=`
`+T.comment:u.comment=T.comment),d=T.end;continue}!i&&n.options.strict&&gr(b)&&s(b,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(g===0)T.comma&&s(T.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${a}`);else if(T.comma||s(T.start,"MISSING_CHAR",`Missing , between ${a} items`),T.comment){let E="";e:for(let S of y)switch(S.type){case"comma":case"space":break;case"comment":E=S.source.substring(1);break e;default:break e}if(E){let S=u.items[u.items.length-1];Z(S)&&(S=S.value??S.key),S.comment?S.comment+=`
`+E:S.comment=E,T.comment=T.comment.substring(E.length+1)}}if(!i&&!w&&!T.found){let E=v?e(n,v,T,s):t(n,T.end,w,null,T,s);u.items.push(E),d=E.range[2],Uf(v)&&s(E.range,"BLOCK_IN_FLOW",Df)}else{n.atKey=!0;let E=T.end,S=b?e(n,b,T,s):t(n,E,y,null,T,s);Uf(b)&&s(S.range,"BLOCK_IN_FLOW",Df),n.atKey=!1;let x=fn(w??[],{flow:a,indicator:"map-value-ind",next:v,offset:S.range[2],onError:s,parentIndent:r.indent,startOnNewline:!1});if(x.found){if(!i&&!T.found&&n.options.strict){if(w)for(let A of w){if(A===x.found)break;if(A.type==="newline"){s(A,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}T.start<x.found.offset-1024&&s(x.found,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else v&&("source"in v&&v.source?.[0]===":"?s(v,"MISSING_CHAR",`Missing space after : in ${a}`):s(x.start,"MISSING_CHAR",`Missing , or : between ${a} items`));let $=v?e(n,v,x,s):x.found?t(n,x.end,w,null,x,s):null;$?Uf(v)&&s($.range,"BLOCK_IN_FLOW",Df):x.comment&&(S.comment?S.comment+=`
`+x.comment:S.comment=x.comment);let C=new le(S,$);if(n.options.keepSourceTokens&&(C.srcToken=_),i){let A=u;Zu(n,A.items,S)&&s(E,"DUPLICATE_KEY","Map keys must be unique"),A.items.push(C)}else{let A=new fe(n.schema);A.flow=!0,A.items.push(C);let P=($??S).range;A.range=[S.range[0],P[1],P[2]],u.items.push(A)}d=$?$.range[2]:x.end}}let p=i?"}":"]",[f,...m]=r.end,h=d;if(f?.source===p)h=f.offset+f.source.length;else{let g=a[0].toUpperCase()+a.substring(1),_=l?`${g} must end with a ${p}`:`${g} in block collection must be sufficiently indented and end with a ${p}`;s(d,l?"MISSING_CHAR":"BAD_INDENT",_),f&&f.source.length!==1&&m.unshift(f)}if(m.length>0){let g=mn(m,h,n.options.strict,s);g.comment&&(u.comment?u.comment+=`
`+g.comment:u.comment=g.comment),u.range=[r.offset,h,g.offset]}else u.range=[r.offset,h,h];return u}var Df,Uf,hk=k(()=>{K();dr();fr();mr();io();Bi();qu();Nf();Df="Block collections are not allowed within flow collections",Uf=e=>e&&(e.type==="block-map"||e.type==="block-seq")});function Lf(e,t,n,r,s,o){let i=n.type==="block-map"?lk(e,t,n,r,o):n.type==="block-seq"?pk(e,t,n,r,o):mk(e,t,n,r,o),a=i.constructor;return s==="!"||s===a.tagName?(i.tag=a.tagName,i):(s&&(i.tag=s),i)}function gk(e,t,n,r,s){let o=r.tag,i=o?t.directives.tagName(o.source,p=>s(o,"TAG_RESOLVE_FAILED",p)):null;if(n.type==="block-seq"){let{anchor:p,newlineAfterProp:f}=r,m=p&&o?p.offset>o.offset?p:o:p??o;m&&(!f||f.offset<m.offset)&&s(m,"MISSING_CHAR","Missing newline after block sequence props")}let a=n.type==="block-map"?"map":n.type==="block-seq"?"seq":n.start.source==="{"?"map":"seq";if(!o||!i||i==="!"||i===fe.tagName&&a==="map"||i===xe.tagName&&a==="seq")return Lf(e,t,n,s,i);let c=t.schema.tags.find(p=>p.tag===i&&p.collection===a);if(!c){let p=t.schema.knownTags[i];if(p?.collection===a)t.schema.tags.push(Object.assign({},p,{default:!1})),c=p;else return p?s(o,"BAD_COLLECTION_TYPE",`${p.tag} used for ${a} collection, but expects ${p.collection??"scalar"}`,!0):s(o,"TAG_RESOLVE_FAILED",`Unresolved tag: ${i}`,!0),Lf(e,t,n,s,i)}let u=Lf(e,t,n,s,i,c),l=c.resolve?.(u,p=>s(o,"TAG_RESOLVE_FAILED",p),t.options)??u,d=W(l)?l:new N(l);return d.range=u.range,d.tag=i,c?.format&&(d.format=c.format),d}var _k=k(()=>{K();Te();fr();mr();dk();fk();hk()});function Wu(e,t,n){let r=t.offset,s=gU(t,e.options.strict,n);if(!s)return{value:"",type:null,comment:"",range:[r,r,r]};let o=s.mode===">"?N.BLOCK_FOLDED:N.BLOCK_LITERAL,i=t.source?_U(t.source):[],a=i.length;for(let h=i.length-1;h>=0;--h){let g=i[h][1];if(g===""||g==="\r")a=h;else break}if(a===0){let h=s.chomp==="+"&&i.length>0?`
`.repeat(Math.max(1,i.length-1)):"",g=r+s.length;return t.source&&(g+=t.source.length),{value:h,type:o,comment:s.comment,range:[r,g,g]}}let c=t.indent+s.indent,u=t.offset+s.length,l=0;for(let h=0;h<a;++h){let[g,_]=i[h];if(_===""||_==="\r")s.indent===0&&g.length>c&&(c=g.length);else{g.length<c&&n(u+g.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),s.indent===0&&(c=g.length),l=h,c===0&&!e.atRoot&&n(u,"BAD_INDENT","Block scalar values in collections must be indented");break}u+=g.length+_.length+1}for(let h=i.length-1;h>=a;--h)i[h][0].length>c&&(a=h+1);let d="",p="",f=!1;for(let h=0;h<l;++h)d+=i[h][0].slice(c)+`
`;for(let h=l;h<a;++h){let[g,_]=i[h];u+=g.length+_.length+1;let y=_[_.length-1]==="\r";if(y&&(_=_.slice(0,-1)),_&&g.length<c){let w=`Block scalar lines must not be less indented than their ${s.indent?"explicit indentation indicator":"first line"}`;n(u-_.length-(y?2:1),"BAD_INDENT",w),g=""}o===N.BLOCK_LITERAL?(d+=p+g.slice(c)+_,p=`
`):g.length>c||_[0]==="	"?(p===" "?p=`
`:!f&&p===`
`&&(p=`

`),d+=p+g.slice(c)+_,p=`
`,f=!0):_===""?p===`
`?d+=`
`:p=`
`:(d+=p+_,p=" ",f=!1)}switch(s.chomp){case"-":break;case"+":for(let h=a;h<i.length;++h)d+=`
`+i[h][0].slice(c);d[d.length-1]!==`
`&&(d+=`
`);break;default:d+=`
`}let m=r+s.length+t.source.length;return{value:d,type:o,comment:s.comment,range:[r,m,m]}}function gU({offset:e,props:t},n,r){if(t[0].type!=="block-scalar-header")return r(t[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:s}=t[0],o=s[0],i=0,a="",c=-1;for(let p=1;p<s.length;++p){let f=s[p];if(!a&&(f==="-"||f==="+"))a=f;else{let m=Number(f);!i&&m?i=m:c===-1&&(c=e+p)}}c!==-1&&r(c,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${s}`);let u=!1,l="",d=s.length;for(let p=1;p<t.length;++p){let f=t[p];switch(f.type){case"space":u=!0;case"newline":d+=f.source.length;break;case"comment":n&&!u&&r(f,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),d+=f.source.length,l=f.source.substring(1);break;case"error":r(f,"UNEXPECTED_TOKEN",f.message),d+=f.source.length;break;default:{let m=`Unexpected token in block scalar header: ${f.type}`;r(f,"UNEXPECTED_TOKEN",m);let h=f.source;h&&typeof h=="string"&&(d+=h.length)}}}return{mode:o,indent:i,chomp:a,comment:l,length:d}}function _U(e){let t=e.split(/\n( *)/),n=t[0],r=n.match(/^( *)/),o=[r?.[1]?[r[1],n.slice(r[1].length)]:["",n]];for(let i=1;i<t.length;i+=2)o.push([t[i],t[i+1]]);return o}var Gf=k(()=>{Te()});function Hu(e,t,n){let{offset:r,type:s,source:o,end:i}=e,a,c,u=(p,f,m)=>n(r+p,f,m);switch(s){case"scalar":a=N.PLAIN,c=yU(o,u);break;case"single-quoted-scalar":a=N.QUOTE_SINGLE,c=bU(o,u);break;case"double-quoted-scalar":a=N.QUOTE_DOUBLE,c=wU(o,u);break;default:return n(e,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${s}`),{value:"",type:null,comment:"",range:[r,r+o.length,r+o.length]}}let l=r+o.length,d=mn(i,l,t,n);return{value:c,type:a,comment:d.comment,range:[r,l,d.offset]}}function yU(e,t){let n="";switch(e[0]){case"	":n="a tab character";break;case",":n="flow indicator character ,";break;case"%":n="directive indicator character %";break;case"|":case">":{n=`block scalar indicator ${e[0]}`;break}case"@":case"`":{n=`reserved character ${e[0]}`;break}}return n&&t(0,"BAD_SCALAR_START",`Plain value cannot start with ${n}`),yk(e)}function bU(e,t){return(e[e.length-1]!=="'"||e.length===1)&&t(e.length,"MISSING_CHAR","Missing closing 'quote"),yk(e.slice(1,-1)).replace(/''/g,"'")}function yk(e){let t=/(.*?)\r?\n/sy,n=t.exec(e);if(!n)return e;let r,s;try{r=new RegExp("(?<![ 	])[ 	]+$"),s=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{r=/[ \t]+$/,s=/^[ \t]+|[ \t]+$/g}let o=n[1].replace(r,""),i=" ",a=t.lastIndex;for(;n=t.exec(e);){let u=n[1].replace(s,"");u===""?i===`
`?o+=i:i=`
`:(o+=i+u,i=" "),a=t.lastIndex}let c=/[ \t]*(.*)/sy;return c.lastIndex=a,n=c.exec(e),o+i+(n?.[1]??"")}function wU(e,t){let n="";for(let r=1;r<e.length-1;++r){let s=e[r];if(!(s==="\r"&&e[r+1]===`
`))if(s===`
`){let{fold:o,offset:i}=vU(e,r);n+=o,r=i}else if(s==="\\"){let o=e[++r],i=kU[o];if(i)n+=i;else if(o===`
`)for(o=e[r+1];o===" "||o==="	";)o=e[++r+1];else if(o==="\r"&&e[r+1]===`
`)for(o=e[++r+1];o===" "||o==="	";)o=e[++r+1];else if(o==="x"||o==="u"||o==="U"){let a=o==="x"?2:o==="u"?4:8;n+=TU(e,r+1,a,t),r+=a}else{let a=e.substr(r-1,2);t(r-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),n+=a}}else if(s===" "||s==="	"){let o=r,i=e[r+1];for(;i===" "||i==="	";)i=e[++r+1];i!==`
`&&!(i==="\r"&&e[r+2]===`
`)&&(n+=r>o?e.slice(o,r+1):s)}else n+=s}return(e[e.length-1]!=='"'||e.length===1)&&t(e.length,"MISSING_CHAR",'Missing closing "quote'),n}function vU(e,t){let n="",r=e[t+1];for(;(r===" "||r==="	"||r===`
`||r==="\r")&&!(r==="\r"&&e[t+2]!==`
`);)r===`
`&&(n+=`
`),t+=1,r=e[t+1];return n||(n=" "),{fold:n,offset:t}}function TU(e,t,n,r){let s=e.substr(t,n),i=s.length===n&&/^[0-9a-fA-F]+$/.test(s)?parseInt(s,16):NaN;try{return String.fromCodePoint(i)}catch{let a=e.substr(t-2,n+2);return r(t-2,"BAD_DQ_ESCAPE",`Invalid escape sequence ${a}`),a}}var kU,jf=k(()=>{Te();io();kU={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"}});function Vf(e,t,n,r){let{value:s,type:o,comment:i,range:a}=t.type==="block-scalar"?Wu(e,t,r):Hu(t,e.options.strict,r),c=n?e.directives.tagName(n.source,d=>r(n,"TAG_RESOLVE_FAILED",d)):null,u;e.options.stringKeys&&e.atKey?u=e.schema[at]:c?u=SU(e.schema,s,c,n,r):t.type==="scalar"?u=EU(e,s,t,r):u=e.schema[at];let l;try{let d=u.resolve(s,p=>r(n??t,"TAG_RESOLVE_FAILED",p),e.options);l=j(d)?d:new N(d)}catch(d){let p=d instanceof Error?d.message:String(d);r(n??t,"TAG_RESOLVE_FAILED",p),l=new N(s)}return l.range=a,l.source=s,o&&(l.type=o),c&&(l.tag=c),u.format&&(l.format=u.format),i&&(l.comment=i),l}function SU(e,t,n,r,s){if(n==="!")return e[at];let o=[];for(let a of e.tags)if(!a.collection&&a.tag===n)if(a.default&&a.test)o.push(a);else return a;for(let a of o)if(a.test?.test(t))return a;let i=e.knownTags[n];return i&&!i.collection?(e.tags.push(Object.assign({},i,{default:!1,test:void 0})),i):(s(r,"TAG_RESOLVE_FAILED",`Unresolved tag: ${n}`,n!=="tag:yaml.org,2002:str"),e[at])}function EU({atKey:e,directives:t,schema:n},r,s,o){let i=n.tags.find(a=>(a.default===!0||e&&a.default==="key")&&a.test?.test(r))||n[at];if(n.compat){let a=n.compat.find(c=>c.default&&c.test?.test(r))??n[at];if(i.tag!==a.tag){let c=t.tagString(i.tag),u=t.tagString(a.tag),l=`Value may be parsed as either ${c} or ${u}`;o(s,"TAG_RESOLVE_FAILED",l,!0)}}return i}var bk=k(()=>{K();Te();Gf();jf()});function wk(e,t,n){if(t){n??(n=t.length);for(let r=n-1;r>=0;--r){let s=t[r];switch(s.type){case"space":case"comment":case"newline":e-=s.source.length;continue}for(s=t[++r];s?.type==="space";)e+=s.source.length,s=t[++r];break}}return e}var vk=k(()=>{});function Bf(e,t,n,r){let s=e.atKey,{spaceBefore:o,comment:i,anchor:a,tag:c}=n,u,l=!0;switch(t.type){case"alias":u=CU(e,t,r),(a||c)&&r(t,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":u=Vf(e,t,c,r),a&&(u.anchor=a.source.substring(1));break;case"block-map":case"block-seq":case"flow-collection":try{u=gk(xU,e,t,n,r),a&&(u.anchor=a.source.substring(1))}catch(d){let p=d instanceof Error?d.message:String(d);r(t,"RESOURCE_EXHAUSTION",p)}break;default:{let d=t.type==="error"?t.message:`Unsupported token (type: ${t.type})`;r(t,"UNEXPECTED_TOKEN",d),l=!1}}return u??(u=Ku(e,t.offset,void 0,null,n,r)),a&&u.anchor===""&&r(a,"BAD_ALIAS","Anchor cannot be an empty string"),s&&e.options.stringKeys&&(!j(u)||typeof u.value!="string"||u.tag&&u.tag!=="tag:yaml.org,2002:str")&&r(c??t,"NON_STRING_KEY","With stringKeys, all keys must be strings"),o&&(u.spaceBefore=!0),i&&(t.type==="scalar"&&t.source===""?u.comment=i:u.commentBefore=i),e.options.keepSourceTokens&&l&&(u.srcToken=t),u}function Ku(e,t,n,r,{spaceBefore:s,comment:o,anchor:i,tag:a,end:c},u){let l={type:"scalar",offset:wk(t,n,r),indent:-1,source:""},d=Vf(e,l,a,u);return i&&(d.anchor=i.source.substring(1),d.anchor===""&&u(i,"BAD_ALIAS","Anchor cannot be an empty string")),s&&(d.spaceBefore=!0),o&&(d.comment=o,d.range[2]=c),d}function CU({options:e},{offset:t,source:n,end:r},s){let o=new Nt(n.substring(1));o.source===""&&s(t,"BAD_ALIAS","Alias cannot be an empty string"),o.source.endsWith(":")&&s(t+n.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let i=t+n.length,a=mn(r,i,e.strict,s);return o.range=[t,i,a.offset],a.comment&&(o.comment=a.comment),o}var xU,kk=k(()=>{Ei();K();_k();bk();io();vk();xU={composeNode:Bf,composeEmptyNode:Ku}});function Tk(e,t,{offset:n,start:r,value:s,end:o},i){let a=Object.assign({_directives:t},e),c=new Gt(void 0,a),u={atKey:!1,atRoot:!0,directives:c.directives,options:c.options,schema:c.schema},l=fn(r,{indicator:"doc-start",next:s??o?.[0],offset:n,onError:i,parentIndent:0,startOnNewline:!0});l.found&&(c.directives.docStart=!0,s&&(s.type==="block-map"||s.type==="block-seq")&&!l.hasNewline&&i(l.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),c.contents=s?Bf(u,s,l,i):Ku(u,l.end,r,null,l,i);let d=c.contents.range[2],p=mn(o,d,!1,i);return p.comment&&(c.comment=p.comment),c.range=[n,d,p.offset],c}var Sk=k(()=>{Gi();kk();io();Bi()});function Zi(e){if(typeof e=="number")return[e,e+1];if(Array.isArray(e))return e.length===2?e:[e[0],e[1]];let{offset:t,source:n}=e;return[t,t+(typeof n=="string"?n.length:1)]}function Ek(e){let t="",n=!1,r=!1;for(let s=0;s<e.length;++s){let o=e[s];switch(o[0]){case"#":t+=(t===""?"":r?`

`:`
`)+(o.substring(1)||" "),n=!0,r=!1;break;case"%":e[s+1]?.[0]!=="#"&&(s+=1),n=!1;break;default:n||(r=!0),n=!1}}return{comment:t,afterEmptyLine:r}}var _r,qf=k(()=>{cf();Gi();Vi();K();Sk();io();_r=class{constructor(t={}){this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(n,r,s,o)=>{let i=Zi(n);o?this.warnings.push(new Xr(i,r,s)):this.errors.push(new et(i,r,s))},this.directives=new dn({version:t.version||"1.2"}),this.options=t}decorate(t,n){let{comment:r,afterEmptyLine:s}=Ek(this.prelude);if(r){let o=t.contents;if(n)t.comment=t.comment?`${t.comment}
${r}`:r;else if(s||t.directives.docStart||!o)t.commentBefore=r;else if(J(o)&&!o.flow&&o.items.length>0){let i=o.items[0];Z(i)&&(i=i.key);let a=i.commentBefore;i.commentBefore=a?`${r}
${a}`:r}else{let i=o.commentBefore;o.commentBefore=i?`${r}
${i}`:r}}if(n){for(let o=0;o<this.errors.length;++o)t.errors.push(this.errors[o]);for(let o=0;o<this.warnings.length;++o)t.warnings.push(this.warnings[o])}else t.errors=this.errors,t.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:Ek(this.prelude).comment,directives:this.directives,errors:this.errors,warnings:this.warnings}}*compose(t,n=!1,r=-1){for(let s of t)yield*this.next(s);yield*this.end(n,r)}*next(t){switch(t.type){case"directive":this.directives.add(t.source,(n,r,s)=>{let o=Zi(t);o[0]+=n,this.onError(o,"BAD_DIRECTIVE",r,s)}),this.prelude.push(t.source),this.atDirectives=!0;break;case"document":{let n=Tk(this.options,this.directives,t,this.onError);this.atDirectives&&!n.directives.docStart&&this.onError(t,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(n,!1),this.doc&&(yield this.doc),this.doc=n,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(t.source);break;case"error":{let n=t.source?`${t.message}: ${JSON.stringify(t.source)}`:t.message,r=new et(Zi(t),"UNEXPECTED_TOKEN",n);this.atDirectives||!this.doc?this.errors.push(r):this.doc.errors.push(r);break}case"doc-end":{if(!this.doc){let r="Unexpected doc-end without preceding document";this.errors.push(new et(Zi(t),"UNEXPECTED_TOKEN",r));break}this.doc.directives.docEnd=!0;let n=mn(t.end,t.offset+t.source.length,this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),n.comment){let r=this.doc.comment;this.doc.comment=r?`${r}
${n.comment}`:n.comment}this.doc.range[2]=n.offset;break}default:this.errors.push(new et(Zi(t),"UNEXPECTED_TOKEN",`Unsupported token ${t.type}`))}}*end(t=!1,n=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(t){let r=Object.assign({_directives:this.directives},this.options),s=new Gt(void 0,r);this.atDirectives&&this.onError(n,"MISSING_CHAR","Missing directives-end indicator line"),s.range=[0,n,n],this.decorate(s,!1),yield s}}}});function xk(e,t=!0,n){if(e){let r=(s,o,i)=>{let a=typeof s=="number"?s:Array.isArray(s)?s[0]:s.offset;if(n)n(a,o,i);else throw new et([a,a+1],o,i)};switch(e.type){case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return Hu(e,t,r);case"block-scalar":return Wu({options:{strict:t}},e,r)}}return null}function Ck(e,t){let{implicitKey:n=!1,indent:r,inFlow:s=!1,offset:o=-1,type:i="PLAIN"}=t,a=On({type:i,value:e},{implicitKey:n,indent:r>0?" ".repeat(r):"",inFlow:s,options:{blockQuote:!0,lineWidth:-1}}),c=t.end??[{type:"newline",offset:-1,indent:r,source:`
`}];switch(a[0]){case"|":case">":{let u=a.indexOf(`
`),l=a.substring(0,u),d=a.substring(u+1)+`
`,p=[{type:"block-scalar-header",offset:o,indent:r,source:l}];return $k(p,c)||p.push({type:"newline",offset:-1,indent:r,source:`
`}),{type:"block-scalar",offset:o,indent:r,props:p,source:d}}case'"':return{type:"double-quoted-scalar",offset:o,indent:r,source:a,end:c};case"'":return{type:"single-quoted-scalar",offset:o,indent:r,source:a,end:c};default:return{type:"scalar",offset:o,indent:r,source:a,end:c}}}function Ak(e,t,n={}){let{afterKey:r=!1,implicitKey:s=!1,inFlow:o=!1,type:i}=n,a="indent"in e?e.indent:null;if(r&&typeof a=="number"&&(a+=2),!i)switch(e.type){case"single-quoted-scalar":i="QUOTE_SINGLE";break;case"double-quoted-scalar":i="QUOTE_DOUBLE";break;case"block-scalar":{let u=e.props[0];if(u.type!=="block-scalar-header")throw new Error("Invalid block scalar header");i=u.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:i="PLAIN"}let c=On({type:i,value:t},{implicitKey:s||a===null,indent:a!==null&&a>0?" ".repeat(a):"",inFlow:o,options:{blockQuote:!0,lineWidth:-1}});switch(c[0]){case"|":case">":AU(e,c);break;case'"':Zf(e,c,"double-quoted-scalar");break;case"'":Zf(e,c,"single-quoted-scalar");break;default:Zf(e,c,"scalar")}}function AU(e,t){let n=t.indexOf(`
`),r=t.substring(0,n),s=t.substring(n+1)+`
`;if(e.type==="block-scalar"){let o=e.props[0];if(o.type!=="block-scalar-header")throw new Error("Invalid block scalar header");o.source=r,e.source=s}else{let{offset:o}=e,i="indent"in e?e.indent:-1,a=[{type:"block-scalar-header",offset:o,indent:i,source:r}];$k(a,"end"in e?e.end:void 0)||a.push({type:"newline",offset:-1,indent:i,source:`
`});for(let c of Object.keys(e))c!=="type"&&c!=="offset"&&delete e[c];Object.assign(e,{type:"block-scalar",indent:i,props:a,source:s})}}function $k(e,t){if(t)for(let n of t)switch(n.type){case"space":case"comment":e.push(n);break;case"newline":return e.push(n),!0}return!1}function Zf(e,t,n){switch(e.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":e.type=n,e.source=t;break;case"block-scalar":{let r=e.props.slice(1),s=t.length;e.props[0].type==="block-scalar-header"&&(s-=e.props[0].source.length);for(let o of r)o.offset+=s;delete e.props,Object.assign(e,{type:n,source:t,end:r});break}case"block-map":case"block-seq":{let s={type:"newline",offset:e.offset+t.length,indent:e.indent,source:`
`};delete e.items,Object.assign(e,{type:n,source:t,end:[s]});break}default:{let r="indent"in e?e.indent:-1,s="end"in e&&Array.isArray(e.end)?e.end.filter(o=>o.type==="space"||o.type==="comment"||o.type==="newline"):[];for(let o of Object.keys(e))o!=="type"&&o!=="offset"&&delete e[o];Object.assign(e,{type:n,indent:r,source:t,end:s})}}}var Pk=k(()=>{Gf();jf();Vi();Oi()});function Yu(e){switch(e.type){case"block-scalar":{let t="";for(let n of e.props)t+=Yu(n);return t+e.source}case"block-map":case"block-seq":{let t="";for(let n of e.items)t+=Ju(n);return t}case"flow-collection":{let t=e.start.source;for(let n of e.items)t+=Ju(n);for(let n of e.end)t+=n.source;return t}case"document":{let t=Ju(e);if(e.end)for(let n of e.end)t+=n.source;return t}default:{let t=e.source;if("end"in e&&e.end)for(let n of e.end)t+=n.source;return t}}}function Ju({start:e,key:t,sep:n,value:r}){let s="";for(let o of e)s+=o.source;if(t&&(s+=Yu(t)),n)for(let o of n)s+=o.source;return r&&(s+=Yu(r)),s}var Rk,Ok=k(()=>{Rk=e=>"type"in e?Yu(e):Ju(e)});function yr(e,t){"type"in e&&e.type==="document"&&(e={start:e.start,value:e.value}),Fk(Object.freeze([]),e,t)}function Fk(e,t,n){let r=n(t,e);if(typeof r=="symbol")return r;for(let s of["key","value"]){let o=t[s];if(o&&"items"in o){for(let i=0;i<o.items.length;++i){let a=Fk(Object.freeze(e.concat([[s,i]])),o.items[i],n);if(typeof a=="number")i=a-1;else{if(a===Wf)return Wf;a===Ik&&(o.items.splice(i,1),i-=1)}}typeof r=="function"&&s==="key"&&(r=r(t,e))}}return typeof r=="function"?r(t,e):r}var Wf,$U,Ik,zk=k(()=>{Wf=Symbol("break visit"),$U=Symbol("skip children"),Ik=Symbol("remove item");yr.BREAK=Wf;yr.SKIP=$U;yr.REMOVE=Ik;yr.itemAtPath=(e,t)=>{let n=e;for(let[r,s]of t){let o=n?.[r];if(o&&"items"in o)n=o.items[s];else return}return n};yr.parentCollection=(e,t)=>{let n=yr.itemAtPath(e,t.slice(0,-1)),r=t[t.length-1][0],s=n?.[r];if(s&&"items"in s)return s;throw new Error("Parent collection not found")}});var Xu={};de(Xu,{BOM:()=>Wi,DOCUMENT:()=>Hi,FLOW_END:()=>Ki,SCALAR:()=>ao,createScalarToken:()=>Ck,isCollection:()=>PU,isScalar:()=>RU,prettyToken:()=>OU,resolveAsScalar:()=>xk,setScalarValue:()=>Ak,stringify:()=>Rk,tokenType:()=>Hf,visit:()=>yr});function OU(e){switch(e){case Wi:return"<BOM>";case Hi:return"<DOC>";case Ki:return"<FLOW_END>";case ao:return"<SCALAR>";default:return JSON.stringify(e)}}function Hf(e){switch(e){case Wi:return"byte-order-mark";case Hi:return"doc-mode";case Ki:return"flow-error-end";case ao:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scalar";case"|":case">":return"block-scalar-header"}return null}var Wi,Hi,Ki,ao,PU,RU,Qu=k(()=>{Pk();Ok();zk();Wi="\uFEFF",Hi="",Ki="",ao="",PU=e=>!!e&&"items"in e,RU=e=>!!e&&(e.type==="scalar"||e.type==="single-quoted-scalar"||e.type==="double-quoted-scalar"||e.type==="block-scalar")});function jt(e){switch(e){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var Mk,IU,el,FU,Kf,Qr,Jf=k(()=>{Qu();Mk=new Set("0123456789ABCDEFabcdef"),IU=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),el=new Set(",[]{}"),FU=new Set(` ,[]{}
\r	`),Kf=e=>!e||FU.has(e),Qr=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(t,n=!1){if(t){if(typeof t!="string")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+t:t,this.lineEndPos=null}this.atEnd=!n;let r=this.next??"stream";for(;r&&(n||this.hasChars(1));)r=yield*this.parseNext(r)}atLineEnd(){let t=this.pos,n=this.buffer[t];for(;n===" "||n==="	";)n=this.buffer[++t];return!n||n==="#"||n===`
`?!0:n==="\r"?this.buffer[t+1]===`
`:!1}charAt(t){return this.buffer[this.pos+t]}continueScalar(t){let n=this.buffer[t];if(this.indentNext>0){let r=0;for(;n===" ";)n=this.buffer[++r+t];if(n==="\r"){let s=this.buffer[r+t+1];if(s===`
`||!s&&!this.atEnd)return t+r+1}return n===`
`||r>=this.indentNext||!n&&!this.atEnd?t+r:-1}if(n==="-"||n==="."){let r=this.buffer.substr(t,3);if((r==="---"||r==="...")&&jt(this.buffer[t+3]))return-1}return t}getLine(){let t=this.lineEndPos;return(typeof t!="number"||t!==-1&&t<this.pos)&&(t=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=t),t===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[t-1]==="\r"&&(t-=1),this.buffer.substring(this.pos,t))}hasChars(t){return this.pos+t<=this.buffer.length}setNext(t){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=t,null}peek(t){return this.buffer.substr(this.pos,t)}*parseNext(t){switch(t){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let t=this.getLine();if(t===null)return this.setNext("stream");if(t[0]===Wi&&(yield*this.pushCount(1),t=t.substring(1)),t[0]==="%"){let n=t.length,r=t.indexOf("#");for(;r!==-1;){let o=t[r-1];if(o===" "||o==="	"){n=r-1;break}else r=t.indexOf("#",r+1)}for(;;){let o=t[n-1];if(o===" "||o==="	")n-=1;else break}let s=(yield*this.pushCount(n))+(yield*this.pushSpaces(!0));return yield*this.pushCount(t.length-s),this.pushNewline(),"stream"}if(this.atLineEnd()){let n=yield*this.pushSpaces(!0);return yield*this.pushCount(t.length-n),yield*this.pushNewline(),"stream"}return yield Hi,yield*this.parseLineStart()}*parseLineStart(){let t=this.charAt(0);if(!t&&!this.atEnd)return this.setNext("line-start");if(t==="-"||t==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-start");let n=this.peek(3);if((n==="---"||n==="...")&&jt(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,n==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!jt(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){let[t,n]=this.peek(2);if(!n&&!this.atEnd)return this.setNext("block-start");if((t==="-"||t==="?"||t===":")&&jt(n)){let r=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=r,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let t=this.getLine();if(t===null)return this.setNext("doc");let n=yield*this.pushIndicators();switch(t[n]){case"#":yield*this.pushCount(t.length-n);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(Kf),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),n+=yield*this.pushSpaces(!0),yield*this.pushCount(t.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:return yield*this.parsePlainScalar()}}*parseFlowCollection(){let t,n,r=-1;do t=yield*this.pushNewline(),t>0?(n=yield*this.pushSpaces(!1),this.indentValue=r=n):n=0,n+=yield*this.pushSpaces(!0);while(t+n>0);let s=this.getLine();if(s===null)return this.setNext("flow");if((r!==-1&&r<this.indentNext&&s[0]!=="#"||r===0&&(s.startsWith("---")||s.startsWith("..."))&&jt(s[3]))&&!(r===this.indentNext-1&&this.flowLevel===1&&(s[0]==="]"||s[0]==="}")))return this.flowLevel=0,yield Ki,yield*this.parseLineStart();let o=0;for(;s[o]===",";)o+=yield*this.pushCount(1),o+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(o+=yield*this.pushIndicators(),s[o]){case void 0:return"flow";case"#":return yield*this.pushCount(s.length-o),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"doc";case"*":return yield*this.pushUntil(Kf),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let i=this.charAt(1);if(this.flowKey||jt(i)||i===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let t=this.charAt(0),n=this.buffer.indexOf(t,this.pos+1);if(t==="'")for(;n!==-1&&this.buffer[n+1]==="'";)n=this.buffer.indexOf("'",n+2);else for(;n!==-1;){let o=0;for(;this.buffer[n-1-o]==="\\";)o+=1;if(o%2===0)break;n=this.buffer.indexOf('"',n+1)}let r=this.buffer.substring(0,n),s=r.indexOf(`
`,this.pos);if(s!==-1){for(;s!==-1;){let o=this.continueScalar(s+1);if(o===-1)break;s=r.indexOf(`
`,o)}s!==-1&&(n=s-(r[s-1]==="\r"?2:1))}if(n===-1){if(!this.atEnd)return this.setNext("quoted-scalar");n=this.buffer.length}return yield*this.pushToIndex(n+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let t=this.pos;for(;;){let n=this.buffer[++t];if(n==="+")this.blockScalarKeep=!0;else if(n>"0"&&n<="9")this.blockScalarIndent=Number(n)-1;else if(n!=="-")break}return yield*this.pushUntil(n=>jt(n)||n==="#")}*parseBlockScalar(){let t=this.pos-1,n=0,r;e:for(let o=this.pos;r=this.buffer[o];++o)switch(r){case" ":n+=1;break;case`
`:t=o,n=0;break;case"\r":{let i=this.buffer[o+1];if(!i&&!this.atEnd)return this.setNext("block-scalar");if(i===`
`)break}default:break e}if(!r&&!this.atEnd)return this.setNext("block-scalar");if(n>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=n:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let o=this.continueScalar(t+1);if(o===-1)break;t=this.buffer.indexOf(`
`,o)}while(t!==-1);if(t===-1){if(!this.atEnd)return this.setNext("block-scalar");t=this.buffer.length}}let s=t+1;for(r=this.buffer[s];r===" ";)r=this.buffer[++s];if(r==="	"){for(;r==="	"||r===" "||r==="\r"||r===`
`;)r=this.buffer[++s];t=s-1}else if(!this.blockScalarKeep)do{let o=t-1,i=this.buffer[o];i==="\r"&&(i=this.buffer[--o]);let a=o;for(;i===" ";)i=this.buffer[--o];if(i===`
`&&o>=this.pos&&o+1+n>a)t=o;else break}while(!0);return yield ao,yield*this.pushToIndex(t+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let t=this.flowLevel>0,n=this.pos-1,r=this.pos-1,s;for(;s=this.buffer[++r];)if(s===":"){let o=this.buffer[r+1];if(jt(o)||t&&el.has(o))break;n=r}else if(jt(s)){let o=this.buffer[r+1];if(s==="\r"&&(o===`
`?(r+=1,s=`
`,o=this.buffer[r+1]):n=r),o==="#"||t&&el.has(o))break;if(s===`
`){let i=this.continueScalar(r+1);if(i===-1)break;r=Math.max(r,i-2)}}else{if(t&&el.has(s))break;n=r}return!s&&!this.atEnd?this.setNext("plain-scalar"):(yield ao,yield*this.pushToIndex(n+1,!0),t?"flow":"doc")}*pushCount(t){return t>0?(yield this.buffer.substr(this.pos,t),this.pos+=t,t):0}*pushToIndex(t,n){let r=this.buffer.slice(this.pos,t);return r?(yield r,this.pos+=r.length,r.length):(n&&(yield""),0)}*pushIndicators(){let t=0;e:for(;;){switch(this.charAt(0)){case"!":t+=yield*this.pushTag(),t+=yield*this.pushSpaces(!0);continue e;case"&":t+=yield*this.pushUntil(Kf),t+=yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let n=this.flowLevel>0,r=this.charAt(1);if(jt(r)||n&&el.has(r)){n?this.flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,t+=yield*this.pushCount(1),t+=yield*this.pushSpaces(!0);continue e}}}break e}return t}*pushTag(){if(this.charAt(1)==="<"){let t=this.pos+2,n=this.buffer[t];for(;!jt(n)&&n!==">";)n=this.buffer[++t];return yield*this.pushToIndex(n===">"?t+1:t,!1)}else{let t=this.pos+1,n=this.buffer[t];for(;n;)if(IU.has(n))n=this.buffer[++t];else if(n==="%"&&Mk.has(this.buffer[t+1])&&Mk.has(this.buffer[t+2]))n=this.buffer[t+=3];else break;return yield*this.pushToIndex(t,!1)}}*pushNewline(){let t=this.buffer[this.pos];return t===`
`?yield*this.pushCount(1):t==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(t){let n=this.pos-1,r;do r=this.buffer[++n];while(r===" "||t&&r==="	");let s=n-this.pos;return s>0&&(yield this.buffer.substr(this.pos,s),this.pos=n),s}*pushUntil(t){let n=this.pos,r=this.buffer[n];for(;!t(r);)r=this.buffer[++n];return yield*this.pushToIndex(n,!1)}}});var es,Yf=k(()=>{es=class{constructor(){this.lineStarts=[],this.addNewLine=t=>this.lineStarts.push(t),this.linePos=t=>{let n=0,r=this.lineStarts.length;for(;n<r;){let o=n+r>>1;this.lineStarts[o]<t?n=o+1:r=o}if(this.lineStarts[n]===t)return{line:n+1,col:1};if(n===0)return{line:0,col:t};let s=this.lineStarts[n-1];return{line:n,col:t-s+1}}}}});function br(e,t){for(let n=0;n<e.length;++n)if(e[n].type===t)return!0;return!1}function Nk(e){for(let t=0;t<e.length;++t)switch(e[t].type){case"space":case"comment":case"newline":break;default:return t}return-1}function Uk(e){switch(e?.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function tl(e){switch(e.type){case"document":return e.start;case"block-map":{let t=e.items[e.items.length-1];return t.sep??t.start}case"block-seq":return e.items[e.items.length-1].start;default:return[]}}function co(e){if(e.length===0)return[];let t=e.length;e:for(;--t>=0;)switch(e[t].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"newline":break e}for(;e[++t]?.type==="space";);return e.splice(t,e.length)}function nl(e,t){if(t.length<1e5)Array.prototype.push.apply(e,t);else for(let n=0;n<t.length;++n)e.push(t[n])}function Dk(e){if(e.start.type==="flow-seq-start")for(let t of e.items)t.sep&&!t.value&&!br(t.start,"explicit-key-ind")&&!br(t.sep,"map-value-ind")&&(t.key&&(t.value=t.key),delete t.key,Uk(t.value)?t.value.end?nl(t.value.end,t.sep):t.value.end=t.sep:nl(t.start,t.sep),delete t.sep)}var wr,Xf=k(()=>{Qu();Jf();wr=class{constructor(t){this.atNewLine=!0,this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new Qr,this.onNewLine=t}*parse(t,n=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let r of this.lexer.lex(t,n))yield*this.next(r);n||(yield*this.end())}*next(t){if(this.source=t,this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=t.length;return}let n=Hf(t);if(n)if(n==="scalar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=n,yield*this.step(),n){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&this.onNewLine(this.offset+t.length);break;case"space":this.atNewLine&&t[0]===" "&&(this.indent+=t.length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=t.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=t.length}else{let r=`Not a YAML token: ${t}`;yield*this.pop({type:"error",offset:this.offset,message:r,source:t}),this.offset+=t.length}}*end(){for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let t=this.peek(1);if(this.type==="doc-end"&&t?.type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!t)return yield*this.stream();switch(t.type){case"document":return yield*this.document(t);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.scalar(t);case"block-scalar":return yield*this.blockScalar(t);case"block-map":return yield*this.blockMap(t);case"block-seq":return yield*this.blockSequence(t);case"flow-collection":return yield*this.flowCollection(t);case"doc-end":return yield*this.documentEnd(t)}yield*this.pop()}peek(t){return this.stack[this.stack.length-t]}*pop(t){let n=t??this.stack.pop();if(!n)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===0)yield n;else{let r=this.peek(1);switch(n.type==="block-scalar"?n.indent="indent"in r?r.indent:0:n.type==="flow-collection"&&r.type==="document"&&(n.indent=0),n.type==="flow-collection"&&Dk(n),r.type){case"document":r.value=n;break;case"block-scalar":r.props.push(n);break;case"block-map":{let s=r.items[r.items.length-1];if(s.value){r.items.push({start:[],key:n,sep:[]}),this.onKeyLine=!0;return}else if(s.sep)s.value=n;else{Object.assign(s,{key:n,sep:[]}),this.onKeyLine=!s.explicitKey;return}break}case"block-seq":{let s=r.items[r.items.length-1];s.value?r.items.push({start:[],value:n}):s.value=n;break}case"flow-collection":{let s=r.items[r.items.length-1];!s||s.value?r.items.push({start:[],key:n,sep:[]}):s.sep?s.value=n:Object.assign(s,{key:n,sep:[]});return}default:yield*this.pop(),yield*this.pop(n)}if((r.type==="document"||r.type==="block-map"||r.type==="block-seq")&&(n.type==="block-map"||n.type==="block-seq")){let s=n.items[n.items.length-1];s&&!s.sep&&!s.value&&s.start.length>0&&Nk(s.start)===-1&&(n.indent===0||s.start.every(o=>o.type!=="comment"||o.indent<n.indent))&&(r.type==="document"?r.end=s.start:r.items.push({start:s.start}),n.items.splice(-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"doc-start":{let t={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&t.start.push(this.sourceToken),this.stack.push(t);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(t){if(t.value)return yield*this.lineEnd(t);switch(this.type){case"doc-start":{Nk(t.start)!==-1?(yield*this.pop(),yield*this.step()):t.start.push(this.sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":t.start.push(this.sourceToken);return}let n=this.startBlockValue(t);n?this.stack.push(n):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(t){if(this.type==="map-value-ind"){let n=tl(this.peek(2)),r=co(n),s;t.end?(s=t.end,s.push(this.sourceToken),delete t.end):s=[this.sourceToken];let o={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:r,key:t,sep:s}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=o}else yield*this.lineEnd(t)}*blockScalar(t){switch(this.type){case"space":case"comment":case"newline":t.props.push(this.sourceToken);return;case"scalar":if(t.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(this.onKeyLine=!1,n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else if(n.sep)n.sep.push(this.sourceToken);else{if(this.atIndentedComment(n.start,t.indent)){let s=t.items[t.items.length-2]?.value?.end;if(Array.isArray(s)){nl(s,n.start),s.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return}if(this.indent>=t.indent){let r=!this.onKeyLine&&this.indent===t.indent,s=r&&(n.sep||n.explicitKey)&&this.type!=="seq-item-ind",o=[];if(s&&n.sep&&!n.value){let i=[];for(let a=0;a<n.sep.length;++a){let c=n.sep[a];switch(c.type){case"newline":i.push(a);break;case"space":break;case"comment":c.indent>t.indent&&(i.length=0);break;default:i.length=0}}i.length>=2&&(o=n.sep.splice(i[1]))}switch(this.type){case"anchor":case"tag":s||n.value?(o.push(this.sourceToken),t.items.push({start:o}),this.onKeyLine=!0):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"explicit-key-ind":!n.sep&&!n.explicitKey?(n.start.push(this.sourceToken),n.explicitKey=!0):s||n.value?(o.push(this.sourceToken),t.items.push({start:o,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(n.explicitKey)if(n.sep)if(n.value)t.items.push({start:[],key:null,sep:[this.sourceToken]});else if(br(n.sep,"map-value-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:o,key:null,sep:[this.sourceToken]}]});else if(Uk(n.key)&&!br(n.sep,"newline")){let i=co(n.start),a=n.key,c=n.sep;c.push(this.sourceToken),delete n.key,delete n.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:a,sep:c}]})}else o.length>0?n.sep=n.sep.concat(o,this.sourceToken):n.sep.push(this.sourceToken);else if(br(n.start,"newline"))Object.assign(n,{key:null,sep:[this.sourceToken]});else{let i=co(n.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:i,key:null,sep:[this.sourceToken]}]})}else n.sep?n.value||s?t.items.push({start:o,key:null,sep:[this.sourceToken]}):br(n.sep,"map-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let i=this.flowScalar(this.type);s||n.value?(t.items.push({start:o,key:i,sep:[]}),this.onKeyLine=!0):n.sep?this.stack.push(i):(Object.assign(n,{key:i,sep:[]}),this.onKeyLine=!0);return}default:{let i=this.startBlockValue(t);if(i){if(i.type==="block-seq"){if(!n.explicitKey&&n.sep&&!br(n.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else r&&t.items.push({start:o});this.stack.push(i);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(t){let n=t.items[t.items.length-1];switch(this.type){case"newline":if(n.value){let r="end"in n.value?n.value.end:void 0;(Array.isArray(r)?r[r.length-1]:void 0)?.type==="comment"?r?.push(this.sourceToken):t.items.push({start:[this.sourceToken]})}else n.start.push(this.sourceToken);return;case"space":case"comment":if(n.value)t.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(n.start,t.indent)){let s=t.items[t.items.length-2]?.value?.end;if(Array.isArray(s)){nl(s,n.start),s.push(this.sourceToken),t.items.pop();return}}n.start.push(this.sourceToken)}return;case"anchor":case"tag":if(n.value||this.indent<=t.indent)break;n.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==t.indent)break;n.value||br(n.start,"seq-item-ind")?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return}if(this.indent>t.indent){let r=this.startBlockValue(t);if(r){this.stack.push(r);return}}yield*this.pop(),yield*this.step()}*flowCollection(t){let n=t.items[t.items.length-1];if(this.type==="flow-error-end"){let r;do yield*this.pop(),r=this.peek(1);while(r?.type==="flow-collection")}else if(t.end.length===0){switch(this.type){case"comma":case"explicit-key-ind":!n||n.sep?t.items.push({start:[this.sourceToken]}):n.start.push(this.sourceToken);return;case"map-value-ind":!n||n.value?t.items.push({start:[],key:null,sep:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):Object.assign(n,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!n||n.value?t.items.push({start:[this.sourceToken]}):n.sep?n.sep.push(this.sourceToken):n.start.push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let s=this.flowScalar(this.type);!n||n.value?t.items.push({start:[],key:s,sep:[]}):n.sep?this.stack.push(s):Object.assign(n,{key:s,sep:[]});return}case"flow-map-end":case"flow-seq-end":t.end.push(this.sourceToken);return}let r=this.startBlockValue(t);r?this.stack.push(r):(yield*this.pop(),yield*this.step())}else{let r=this.peek(2);if(r.type==="block-map"&&(this.type==="map-value-ind"&&r.indent===t.indent||this.type==="newline"&&!r.items[r.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type==="map-value-ind"&&r.type!=="flow-collection"){let s=tl(r),o=co(s);Dk(t);let i=t.end.splice(1,t.end.length);i.push(this.sourceToken);let a={type:"block-map",offset:t.offset,indent:t.indent,items:[{start:o,key:t,sep:i}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=a}else yield*this.lineEnd(t)}}flowScalar(t){if(this.onNewLine){let n=this.source.indexOf(`
`)+1;for(;n!==0;)this.onNewLine(this.offset+n),n=this.source.indexOf(`
`,n)+1}return{type:t,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(t){switch(this.type){case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.onKeyLine=!0;let n=tl(t),r=co(n);return r.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let n=tl(t),r=co(n);return{type:"block-map",offset:this.offset,indent:this.indent,items:[{start:r,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(t,n){return this.type!=="comment"||this.indent<=n?!1:t.every(r=>r.type==="newline"||r.type==="space")}*documentEnd(t){this.type!=="doc-mode"&&(t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop()))}*lineEnd(t){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:t.end?t.end.push(this.sourceToken):t.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}}});function Lk(e){let t=e.prettyErrors!==!1;return{lineCounter:e.lineCounter||t&&new es||null,prettyErrors:t}}function Qf(e,t={}){let{lineCounter:n,prettyErrors:r}=Lk(t),s=new wr(n?.addNewLine),o=new _r(t),i=Array.from(o.compose(s.parse(e)));if(r&&n)for(let a of i)a.errors.forEach(ji(e,n)),a.warnings.forEach(ji(e,n));return i.length>0?i:Object.assign([],{empty:!0},o.streamInfo())}function rl(e,t={}){let{lineCounter:n,prettyErrors:r}=Lk(t),s=new wr(n?.addNewLine),o=new _r(t),i=null;for(let a of o.compose(s.parse(e),!0,e.length))if(!i)i=a;else if(i.options.logLevel!=="silent"){i.errors.push(new et(a.range.slice(0,2),"MULTIPLE_DOCS","Source contains multiple documents; please use YAML.parseAllDocuments()"));break}return r&&n&&(i.errors.forEach(ji(e,n)),i.warnings.forEach(ji(e,n))),i}function em(e,t,n){let r;typeof t=="function"?r=t:n===void 0&&t&&typeof t=="object"&&(n=t);let s=rl(e,n);if(!s)return null;if(s.warnings.forEach(o=>Su(s.options.logLevel,o)),s.errors.length>0){if(s.options.logLevel!=="silent")throw s.errors[0];s.errors=[]}return s.toJS(Object.assign({reviver:r},n))}function tm(e,t,n){let r=null;if(typeof t=="function"||Array.isArray(t)?r=t:n===void 0&&t&&(n=t),typeof n=="string"&&(n=n.length),typeof n=="number"){let s=Math.round(n);n=s<1?void 0:s>8?{indent:8}:{indent:s}}if(e===void 0){let{keepUndefined:s}=n??t??{};if(!s)return}return ut(e)&&!r?e.toString(n):new Gt(e,r,n).toString(n)}var Gk=k(()=>{qf();Gi();Vi();hf();K();Yf();Xf()});var nm={};de(nm,{Alias:()=>Nt,CST:()=>Xu,Composer:()=>_r,Document:()=>Gt,Lexer:()=>Qr,LineCounter:()=>es,Pair:()=>le,Parser:()=>wr,Scalar:()=>N,Schema:()=>Jr,YAMLError:()=>Yr,YAMLMap:()=>fe,YAMLParseError:()=>et,YAMLSeq:()=>xe,YAMLWarning:()=>Xr,isAlias:()=>ct,isCollection:()=>J,isDocument:()=>ut,isMap:()=>lt,isNode:()=>W,isPair:()=>Z,isScalar:()=>j,isSeq:()=>dt,parse:()=>em,parseAllDocuments:()=>Qf,parseDocument:()=>rl,stringify:()=>tm,visit:()=>bt,visitAsync:()=>Hs});var rm=k(()=>{qf();Gi();zf();Vi();Ei();K();dr();Te();fr();mr();Qu();Jf();Yf();Xf();Gk();Si()});var jk={};de(jk,{Alias:()=>Nt,CST:()=>Xu,Composer:()=>_r,Document:()=>Gt,Lexer:()=>Qr,LineCounter:()=>es,Pair:()=>le,Parser:()=>wr,Scalar:()=>N,Schema:()=>Jr,YAMLError:()=>Yr,YAMLMap:()=>fe,YAMLParseError:()=>et,YAMLSeq:()=>xe,YAMLWarning:()=>Xr,default:()=>zU,isAlias:()=>ct,isCollection:()=>J,isDocument:()=>ut,isMap:()=>lt,isNode:()=>W,isPair:()=>Z,isScalar:()=>j,isSeq:()=>dt,parse:()=>em,parseAllDocuments:()=>Qf,parseDocument:()=>rl,stringify:()=>tm,visit:()=>bt,visitAsync:()=>Hs});var zU,Vk=k(()=>{rm();rm();zU=nm});function dm(e){return JU.test(e)?lm(e,KU):null}function YU(e){let t=[];for(um.lastIndex=0;um.lastIndex<e.length;){let n=um.exec(e);if(!n)return["?"];if(n[0].trim()!==""&&t.push(n[0]),t.length>200)return["?"]}return t}function lm(e,t){let n=YU(e),r=0,s=()=>{let c=n[r++];if(c===void 0)return null;if(c==="!")return Yi(s());if(c==="("){let u=a();return n[r]===")"&&r++,u}if(c==="defined"){let u=n[r]==="(";u&&r++;let l=n[r++]??"";return u&&n[r]===")"&&r++,t[l]??null}if(/^\d/.test(c))return!/^0[xX]?0*[uUlL]*$/.test(c);if(/^[A-Za-z_]/.test(c)){if(n[r]==="("){let u=n[r+1],l=0;do n[r]==="("&&l++,n[r]===")"&&l--,r++;while(l>0&&r<n.length);return u===")"?t[c]??null:c==="IS_ENABLED"&&u!==void 0?t[u]??null:null}return t[c]??(c==="true"?!0:c==="false"?!1:null)}return null},o=()=>{let c=s();if(r<n.length&&!["&&","||",")"].includes(n[r])){for(;r<n.length&&!["&&","||",")"].includes(n[r]);)r++;return null}return c},i=()=>{let c=o();for(;n[r]==="&&";)r++,c=Ji(c,o());return c},a=()=>{let c=i();for(;n[r]==="||";)r++,c=cT(c,i());return c};return a()}function dl(e,t){let n=!0;for(let r of e){if(r.test===vt){n=Ji(n,null);continue}n=Ji(n,lm(r.test,t));for(let s of r.not)n=Ji(n,Yi(lm(s,t)))}return n}function vr(e){return cT(dl(e,XU),dl(e,QU))}function kt(e){return dl(e,aT)}function uT(e){return dl(e,eL)}function Xi(e,t){for(let n of e)for(let r of t){if(n===r)continue;if(n.not.includes(r.test)||r.not.includes(n.test))return!0;let s=n.test.replace(/\s/g,""),o=r.test.replace(/\s/g,"");if(s===`!${o}`||o===`!${s}`)return!0}return!1}var vt,iT,aT,KU,JU,um,Ji,cT,Yi,XU,QU,eL,Vt=k(()=>{"use strict";vt="VMSD_WARDEN_GAP",iT={CONFIG_USER_ONLY:!0,CONFIG_LINUX_USER_OR_BSD_USER:!0,CONFIG_SOFTMMU:!1,CONFIG_SYSTEM_ONLY:!1,CONFIG_KVM:!1,CONFIG_HVF:!1,CONFIG_WHPX:!1,CONFIG_NVMM:!1,CONFIG_HAX:!1,CONFIG_MSHV:!1},aT={CONFIG_USER_ONLY:!1,CONFIG_LINUX_USER_OR_BSD_USER:!1,CONFIG_LINUX_USER:!1,CONFIG_BSD_USER:!1,CONFIG_SOFTMMU:!0,CONFIG_SYSTEM_ONLY:!0},KU={false:!1,true:!0,NEVER:!1,NOTYET:!1,NOT_YET:!1,notyet:!1,notdef:!1},JU=/(?:^|[^\w])(?:\d|(?:false|true|NEVER|NOTYET|NOT_YET|notyet|notdef)\b)/;um=/\s+|\|\||&&|[!()]|==|!=|>=|<=|[<>+\-*/%?:~^&|,]|[A-Za-z_]\w*|\d\w*/y;Ji=(e,t)=>e===!1||t===!1?!1:e===null||t===null?null:!0,cT=(e,t)=>Yi(Ji(Yi(e),Yi(t))),Yi=e=>e===null?null:!e;XU={...iT,CONFIG_LINUX_USER:!0,CONFIG_BSD_USER:!1},QU={...iT,CONFIG_LINUX_USER:!1,CONFIG_BSD_USER:!0};eL={...aT,CONFIG_TCG:!0,tcg_enabled:!0}});function hn(e){let t=/^([A-Za-z0-9_]+)-(softmmu|[A-Za-z0-9_]+-user)\.mak$/.exec(e);return t?{arch:t[1],kind:t[2]==="softmmu"?"system":"user"}:null}function Fn(e,t,n){let r=t===null?null:/^\s*TARGET_BASE_ARCH\s*=\s*(\w+)/m.exec(t)?.[1];if(r)return r;let s=t===null?null:/^\s*TARGET_ARCH\s*=\s*(\w+)/m.exec(t)?.[1];for(let o of[s,e]){if(!o)continue;if(n.has(o))return o;let i=nL[o];if(i)return i}return e==="or1k"&&n.has("openrisc")?"openrisc":s??rL(t,e,n)??sL(e,n)??e}function rL(e,t,n){let r=/^\s*include\s+(?:\S*\/)?([\w-]+\.mak)\s*$/m.exec(e??"")?.[1],s=r===void 0?null:hn(r)?.arch;return s&&s!==t?Fn(s,null,n):null}function sL(e,t){return[...t].filter(r=>e.startsWith(r)&&/^_?(?:\d+\w{0,4}|e[bl]|[bl]e)$/.test(e.slice(r.length))).sort((r,s)=>s.length-r.length)[0]??null}var nL,Qi=k(()=>{"use strict";nL={x86_64:"i386",aarch64:"arm",aarch64_be:"arm",armeb:"arm",ppc64:"ppc",ppc64le:"ppc",ppc64abi32:"ppc",ppcemb:"ppc",sparc64:"sparc",sparc32plus:"sparc",mipsel:"mips",mips64:"mips",mips64el:"mips",mipsn32:"mips",mipsn32el:"mips",microblazeel:"microblaze",sh4eb:"sh4",xtensaeb:"xtensa",riscv32:"riscv",riscv64:"riscv",loongarch64:"loongarch",or32:"openrisc",hppa64:"hppa"}});async function Bt(e,t,n,r,s){let o=t.map(a=>n.get(a.id)),i=t.flatMap((a,c)=>o[c]===void 0?[{e:a,i:c}]:[]);for(let a=0;a<i.length;a+=64){let c=i.slice(a,a+64),u=await e.read(c.map(l=>l.e));c.forEach(({e:l,i:d},p)=>{let f=u[p];if(f==null){o[d]=s;return}let m=r(f);n.set(l.id,m),o[d]=m})}return o}var lo=k(()=>{"use strict"});function Oe(e){let t=/^(?:target\/([^/]+)\/|target-([^/]+)\/|(?:linux-user|bsd-user)\/([^/]+)\/)/.exec(e);return t?t[1]??t[2]??t[3]??null:null}function kr(e){return/^(?:configs\/targets|default-configs(?:\/targets)?)\/[^/]+\.mak$/.test(e)}var qt=k(()=>{"use strict"});async function pT(e,t){for(let n of[`target/${t}`,`target-${t}`]){let r=await e.list(n);if(r.length>0)return{folder:n,entries:r}}return null}async function pm(e){let t=(await e.names("target")).filter(n=>n.endsWith("/")).map(n=>n.slice(0,-1));for(let n of await e.names(""))n.startsWith("target-")&&n.endsWith("/")&&t.push(n.slice(7,-1));return[...new Set(t)].sort()}async function oL(e){let t=[];for(let n of["configs/targets","default-configs"])for(let r of await e.list(n))kr(r.path)&&t.push(r);return t}async function fT(e,t,n){let r=await oL(e),s={user:null,system:null,userConfig:null,systemConfig:null},o=r.flatMap(l=>{let d=hn(l.path.slice(l.path.lastIndexOf("/")+1));return d?[{e:l,config:d}]:[]});if(o.length===0){let l=await e.names(`linux-user/${t}`);return{...s,user:l.length>0?!0:null}}let i=await Bt(e,o.map(l=>l.e),n,l=>l,""),a=new Set(await pm(e)),c=e.complete?null:!1,u={user:c,system:c,userConfig:null,systemConfig:null};for(let[l,{e:d,config:p}]of o.entries())Fn(p.arch,i[l],a)===t&&(p.kind==="user"?(u.user=!0,u.userConfig??=d.path):(u.system=!0,u.systemConfig??=d.path));return u}var mT=k(()=>{"use strict";Qi();lo();qt()});function fm(e,t,n=0){if(n>8||e.length>1e3)return null;let r=e.replace(/(?<=\b(?:0[xX][\da-fA-F]+|\d+))[uUlL]+\b/g,""),s=r.match(iL)??[];if(s.length===0||s.length>200||s.join("")!==r.replace(/\s/g,""))return null;let o=0,i=()=>{let u=s[o++];if(u===void 0)return null;if(/^\d/.test(u))return Number(/^0\d/.test(u)?`0o${u.slice(1)}`:u);if(/^\w/.test(u)){let l=t(u);return l===null?null:fm(l,t,n+1)}if(u==="("){let l=a(1);return s[o++]===")"?l:null}if(u==="-"||u==="~"||u==="+"){let l=i();return l===null?null:u==="-"?-l:u==="~"?~l:l}return null},a=u=>{let l=i();for(;;){let d=s[o]??"",p=aL[d]??0;if(p<u)return l;o++;let f=a(p+1);l=l===null||f===null?null:cL(d,l,f)}},c=a(1);return o===s.length&&c!==null&&Number.isSafeInteger(c)?c:null}function cL(e,t,n){switch(e){case"+":return t+n;case"-":return t-n;case"*":return t*n;case"/":return n===0?null:Math.trunc(t/n);case"%":return n===0?null:t%n;case"<<":return t<<n;case">>":return t>>n;case"|":return t|n;case"&":return t&n;default:return t^n}}var iL,aL,hT=k(()=>{"use strict";iL=/0[xX][\da-fA-F]+|\d+|[A-Za-z_]\w*|<<|>>|[-+*/%()|&^~]/g,aL={"|":1,"^":2,"&":3,"<<":4,">>":4,"+":5,"-":5,"*":6,"/":6,"%":6}});function ts(e,t){let n=!1;if(vr(e)===!1)return!0;e.some(r=>r.test===vt)&&(n=!0);for(let r of t)if(!r.outside&&((r.builds===null||r.partial)&&(n=!0),r.builds?.user===!1))return!0;return n?null:!1}function zn(e,t){return t.some(n=>n.builds!==null&&!n.builds.system)?!1:kt(e)}function gT(e,t){return e.setter?e.setter:t==="device"?"dc->vmsd":t==="ops"?e.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd":e.member==="vmsd"?"cc->vmsd":"cc->legacy_vmsd"}function _T(e,t){let n=e.owner;return typeof n=="object"&&(n=t[n.param]?.owner??"unknown"),n==="DeviceClass"?"device":n==="CPUClass"?"cpu":n==="SysemuCPUOps"?"ops":n==="other"||n==="ObjectClass"?null:e.member==="legacy_vmsd"?"cpu":/^(?:dc|device_class|devclass)$/.test(e.variable??"")?"device":/^(?:cc|cpu_class|cpuclass)$/.test(e.variable??"")?"cpu":null}function yT(e){let t=e.findLast(s=>s.test!==vt&&kt([s])===null);return t?(t.test==="1"?t.not.at(-1)??"":t.test).replace(/\bdefined\s*\(\s*(\w+)\s*\)|\bdefined\s+(\w+)/g,"$1$2").replace(/\s*([()!])\s*/g,"$1").slice(0,60):"the build"}var ea=k(()=>{"use strict";Vt()});function pl(e,t,n){let r=(e.descriptions.get(t)??[]).filter(f=>zn(f.fact.branches,[f.file])!==!1),s=r.filter(f=>!f.file.outside),o=s.filter(f=>f.file.path===n),i=o.length>0?o:s.length>0?s:r,a=i[0];if(!a)return e.wanted.add(t),null;let c={path:a.file.path,line:a.fact.line},u=i.map(f=>vT(e,f.file,f.fact)),l=u.find(f=>f.embeds!==!0&&f.embeds!==u[0].embeds)??u.find(f=>f.embeds===!1),d=t==="vmstate_cpu_common"?!0:bT(u.map(f=>f.embeds)),p=d==="partly"&&l?l:u[0];return{symbol:t,place:c,fieldsPlace:p.place??c,unmigratable:i.every(f=>f.fact.unmigratable===!0),placeholder:bT(i.map(f=>f.fact.unmigratable)),whole:i.every(f=>f.fact.closed),embeds:d,versionId:wT(e,a.fact.versionId),minimumVersionId:wT(e,a.fact.minimumVersionId)}}function bT(e){return e.every(t=>t===e[0])?e[0]??null:e.some(t=>t==="partly")||e.includes(!0)&&e.includes(!1)?"partly":null}function wT(e,t){return t===null?null:fm(t,n=>{let r=e.aliases.get(n)?.find(s=>kt(s.branches)!==!1);return r||e.wanted.add(n),r?.value??null})}function vT(e,t,n,r=0){let s=e.embeds.get(n);if(s!==void 0||r>50)return s??{embeds:null,place:null};e.embeds.set(n,null);let o=lL(e,t,n,r);return e.embeds.set(n,o),o}function lL(e,t,n,r){let s,o=t;if(n.fields===null)return{embeds:n.closed?!1:null,place:null};if(typeof n.fields=="string"){let u=e.fieldArrays.get(n.fields)??[],l=u.find(d=>d.file===t)??u[0];if(!l)return{embeds:e.embedding.has(n.fields)?!0:null,place:null};s=l.fields,o=l.file}else s=n.fields;let i=!n.closed,a=s[0]?{path:o.path,line:s[0].line}:null,c=[];for(let u of s){let l=kt(u.branches??[]);if(l===!1)continue;if(dL(e,n,u,r)){let p=c.some(f=>Xi(f.branches??[],u.branches??[]));if(l===!0||p)return{embeds:!0,place:{path:o.path,line:u.line}};u.branches?.some(f=>f.test===vt)&&(i=!0),c.push(u);continue}let d=e.whole?/^VMSTATE_/:uL;u.macro!==null&&!d.test(u.macro)&&!pL(e,u.macro)&&(i=!0)}return c.length>0&&!i?{embeds:"partly",place:{path:o.path,line:c[0].line}}:{embeds:i?null:!1,place:a}}function dL(e,t,n,r){return n.refs.includes("vmstate_cpu_common")||n.macro!==null&&e.embedding.has(n.macro)?!0:n.refs.some(s=>{if(!/^vms/.test(s)||s===t.name)return!1;let o=e.descriptions.get(s)?.[0];return o!==void 0&&vT(e,o.file,o.fact,r+1).embeds===!0})}function pL(e,t){return e.aliases.has(t)||e.files.some(n=>n.facts.fieldMacros.includes(t))}var uL,mm=k(()=>{"use strict";Vt();hT();ea();uL=/^VMSTATE_(?:END_OF_LIST|UNUSED|U?INT|U?INTTL|UINTTL|BOOL|CPU_?DOUBLE|U(?:16|32|64)\b|FLOAT|TIMER|CLOCK|BUFFER|BITMAP|STATIC|PARTIAL|VBUFFER|VARRAY|STRUCT|ARRAY|SINGLE|SUB_ARRAY|2DARRAY|POINTER|WITH_TMP|QTAILQ|QLIST|GTREE|VALIDATE|FIFO|MACADDR|QDEV|BUS|PCI|IRQ|GPIO|PTIMER|CPU_IRQ|VSTRUCT|I2C|SSI|INSTANCE|OPAQUE|XMM|YMMH|ZMM|HI16|FP|BND|MTRR|CPUTLB|UINT32_SUB|SEGMENT|AVR|FPR|VSR|TB|TLB|SLB|REG|MMU|TC|FPU|HOST)/});function hm(e,t,n,r){let{index:s,save:o}=e,i=n.sites.filter(y=>y.kind==="device"),a=n.sites.filter(y=>y.kind!=="device"),c=[...i,...a],u=c.map(y=>TT(s,y)),l=u.map(y=>y[0]??null),d=c.map(y=>y.variable),p=c.map(y=>kT(y,t)),f=y=>y.some(b=>u[c.indexOf(b)].some(w=>w?.unmigratable!==!0)),m=[...e.late,...n.unresolved];m.push(...c.flatMap((y,b)=>fL(y,u[b])));let h="none",g=null;if(i.length>0&&a.length>0){let y=i.some(b=>a.some(w=>!Xi(b.branches,w.branches)));h=y?"both":"unknown",y||m.push(ST("which hook is set",i[0]))}else if(c.length>0){g=i.length>0?"type-1":"type-2",h=f(c)?g:"unmigratable";let y=hL(c);y&&m.push(ST("whether a hook is set",y))}else if(!o){for(let{name:y,...b}of m.length===0?n.unfollowed:[])m.push(b),s.wanted.add(y);m.length===0&&m.push(...e.stillNamed()),m.length>0&&(h="unknown")}if(o&&(h==="none"||h==="unknown"||h==="type-1")){p.push({hook:"CPU_SAVE_VERSION",cpuClass:t,symbol:null,path:o.place.path,line:o.place.line,guarded:!0}),l.push(null),d.push(null);let y=h==="type-1";h=y?"both":"type-2",g=y?null:"type-2"}let _=mL(u.flat(),g);return{cpuClass:t,registration:{type:h,hooks:p,embedsCpuCommon:_===null?null:_.embeds==="partly"?g==="type-2":_.embeds,versionId:_?_.versionId:o?.version??null,minimumVersionId:_?.minimumVersionId??null,userMode:null},hook:g,descriptions:l,main:_,userHooks:n.userSites.map(y=>({site:kT(y,t),unmigratable:TT(s,y)[0]?.unmigratable===!0})),variables:d,place:r,unresolved:m}}function TT(e,t){return t.symbols.length===0?[null]:t.symbols.map(n=>pl(e,n,t.path))}function fL(e,t){let n="description";return t.flatMap((r,s)=>r===null?[{about:n,what:`${e.symbols[s]??"the description"} is not in sight`,path:e.path,line:e.line}]:r.placeholder===!0?[]:r.placeholder!==!1?[{about:n,what:`${r.symbol} is unmigratable in some builds, or may be`,...r.place}]:r.embeds===null?[{about:n,what:`${r.symbol} may or may not embed cpu_common`,...r.place}]:[])}function mL(e,t){let n=e.filter(o=>o!==null),r=n.filter(o=>!o.unmigratable);return r.find(o=>o.embeds==="partly"||o.embeds===(t==="type-2"))??r.find(o=>o.embeds===null)??r[0]??n[0]??null}function hL(e){return e.some(t=>t.branches.some(n=>n.test===vt))||e.some(t=>uT(t.branches)===!0)||e.some(t=>e.some(n=>Xi(t.branches,n.branches)))?null:e[0]}var kT,ST,ET=k(()=>{"use strict";Vt();mm();ea();kT=(e,t)=>({hook:e.hook,cpuClass:t,symbol:e.symbol,path:e.path,line:e.line,guarded:e.guarded});ST=(e,{path:t,line:n,branches:r})=>({about:"hook",what:`${e} depends on ${yT(r)}`,path:t,line:n})});function ta(e,t){if(t===null)return null;if(t==="TYPE_CPU"||t==='"cpu"')return"TYPE_CPU";let n=t;for(let r=0;r<5;r++){let s=e.aliases.get(n)?.[0]?.value;if(!s||!/^(?:\w+|"[^"]*")$/.test(s))break;n=s}return n==='"cpu"'?"TYPE_CPU":n}function xT(e){return e.types.find(({fact:t})=>ta(e,t.name)==="TYPE_CPU")}function CT(e){let t=e.types.map(({file:o,fact:i})=>({name:ta(e,i.name),file:o,fact:i,parent:null})),n=new Map;for(let o of t)o.name!==null&&!n.has(o.name)&&n.set(o.name,o);let r=t.filter(o=>ta(e,o.fact.parent)==="TYPE_CPU"),s=new Set(r);for(let o=0;o<8;o++){let i=!1;for(let a of t){if(s.has(a)||a.fact.parent===null)continue;let c=ta(e,a.fact.parent),u=n.get(c);if(!u||!s.has(u)){let l=/\bTYPE_\w+/g;u=[...a.fact.parent.matchAll(l)].map(p=>n.get(ta(e,p[0]))).find(p=>p&&s.has(p))??(/\b\w+_CPU_TYPE_NAME \(/.test(a.fact.parent)?r[0]:void 0)}u&&u!==a&&s.has(u)&&(a.parent=u,s.add(a),i=!0)}if(!i)break}return t.filter(o=>s.has(o))}var AT=k(()=>{"use strict"});function gn(e){return JSON.parse(JSON.stringify(e))}var na=k(()=>{"use strict"});function PT(e,t,n){let r=t+1;for(;r<e.length;r++){let s=e.charCodeAt(r);if(s===bm)r++;else{if(s===n)return r+1;if(s===sa)return r}}return e.length}function gL(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===sa)return n;if(r===bm)e.charCodeAt(n+1)===13&&n++,n++;else if(r===ns&&e.charCodeAt(n+1)===NT){let s=e.indexOf("*/",n+2);if(s<0)return e.length;n=s+1}else if(r===ns&&e.charCodeAt(n+1)===ns){let s=e.indexOf(`
`,n);return s<0?e.length:s}}return e.length}function _L(e,t){for(let n=t-1;n>=0;n--){let r=e.charCodeAt(n);if(r===sa)return!0;if(r!==ym&&r!==FT)return!1}return!0}function yL(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===sa||r===ns)return!0;if(r!==ym&&r!==FT&&r!==13)return!1}return!0}function bL(e,t,n){return IT.lastIndex=t,IT.exec(e)?.[1]===n}function _n(e){let t={text:e,items:[],macros:[],includes:[],holes:[],branchStarts:[0],branchStacks:[[]],newlines:null},n=[],r=[],s=!1,o=0,i=0,a=0,c=0,u=-1,l=-1,d=(g,_)=>{(u>=0||g-c>1)&&t.items.push({start:c,end:g,brace:u,closed:_}),c=g,u=-1,i=0,a=0},p=(g,_)=>{r=g,t.branchStarts.push(_),t.branchStacks.push(g)},f=(g,_)=>{g&&!s&&(o=_),!g&&s&&t.holes.push({start:o,end:_}),s=g},m=g=>dm(g)===!1,h=(g,_)=>{RT.lastIndex=g;let y=RT.exec(e),b=y?.[1]??"",w=g+(y?.[0].length??1),v=n.at(-1);switch(b){case"if":case"ifdef":case"ifndef":{let T=OT(e.slice(w,_));if(b!=="if"){let E=T.split(/\s/)[0]??"";T=`${b==="ifndef"?"!":""}defined(${E})`,b==="ifndef"&&bL(e,_,E)&&(T="1")}n.length<$T&&(n.push({tests:[T],outer:r,outerDead:s,depth:i,paren:a,after:null}),p([...r,{test:T,not:[]}],_),m(T)&&f(!0,_));break}case"elif":case"else":{if(!v)break;!s&&!v.after&&(v.after={depth:i,paren:a});let T=b==="elif"?OT(e.slice(w,_)):"1";p([...v.outer,{test:T,not:[...v.tests]}],_);let E=v.outerDead||m(T)||v.tests.some(S=>dm(S)===!0);v.tests.length<$T&&v.tests.push(T),f(!1,g),E&&f(!0,_),i=v.depth,a=v.paren;break}case"endif":{if(!v)break;n.pop(),f(!1,g),p(v.outer,_),v.after&&({depth:i,paren:a}=v.after),v.outerDead&&f(!0,_);break}case"define":{if(s)break;let T=/^([A-Za-z_]\w*)(\(([^)]*)\))?/.exec(e.slice(w,Math.min(_,w+400)));if(!T)break;t.macros.push({name:T[1],params:T[2]===void 0?null:T[3].replace(/\\\r?\n/g," ").split(",").map(E=>E.trim()),start:g,bodyStart:w+T[0].length,bodyEnd:_});break}case"include":{let T=/^["<]([^">\n]{1,200})[">]/.exec(e.slice(w,Math.min(_,w+210)));T&&!s&&t.includes.push({name:T[1],start:g});break}default:}};for(let g=0;g<e.length;g++){let _=e.charCodeAt(g);if(_>127||GT[_]===0){!s&&_>ym&&(l=_);continue}if(_===ns){let y=e.charCodeAt(g+1),b=-1;if(y===NT){let w=e.indexOf("*/",g+2);b=w<0?e.length:w+2}else if(y===ns){b=g;do b=e.indexOf(`
`,b+1);while(b>0&&e.charCodeAt(b-1)===bm);b<0&&(b=e.length)}b>=0&&(s||t.holes.push({start:g,end:b}),g=b-1);continue}if(_===zT){if(!_L(e,g))continue;let y=gL(e,g),b=s;h(g,y),!b&&!s?t.holes.push({start:g,end:y}):b?s||t.holes.push({start:g,end:y}):t.holes.push({start:g,end:o}),g=y-1;continue}if(!s)if(_===ra)g=PT(e,g,ra)-1,l=ra;else if(_===gm){let y=PT(e,g,gm);y-g<=12&&(g=y-1)}else if(_===MT)a++;else if(_===_m)a>0&&a--,l=_m;else if(_===UT){if(i===0&&u<0){if(l===ra&&/extern\s*"C\+*"\s*$/.test(e.slice(Math.max(0,g-30),g))){c=g+1;continue}u=g,a=0}i++}else if(_===LT){let y=g===0||e.charCodeAt(g-1)===sa;i>0&&i--,y&&i>0?d(g+1,!1):i===0&&(u<0||yL(e,g+1))&&d(g+1,u>=0)}else _===DT&&i===0&&a===0&&d(g+1,!0)}return s&&t.holes.push({start:o,end:e.length}),/\S/.test(e.slice(c,c+1e3))&&d(e.length,!1),t}function yn(e,t){let n=0,r=e.branchStarts.length-1;for(;n<r;){let s=n+r+1>>1;e.branchStarts[s]<=t?n=s:r=s-1}return e.branchStacks[n]}function se(e,t){if(!e.newlines){let s=[];for(let o=e.text.indexOf(`
`);o>=0;o=e.text.indexOf(`
`,o+1))s.push(o);e.newlines=Int32Array.from(s)}let n=0,r=e.newlines.length;for(;n<r;){let s=n+r>>1;e.newlines[s]<t?n=s+1:r=s}return n+1}var $T,FT,sa,ym,ra,zT,gm,MT,_m,NT,ns,DT,bm,UT,LT,GT,RT,OT,IT,bn=k(()=>{"use strict";Vt();$T=200,[FT,sa,ym,ra,zT,gm,MT,_m,NT,ns,DT,bm,UT,LT]=[9,10,32,34,35,39,40,41,42,47,59,92,123,125],GT=new Uint8Array(128);for(let e of[ra,zT,gm,MT,_m,ns,DT,UT,LT])GT[e]=1;RT=/#[ \t]*([a-z_]+)[ \t]*/y,OT=e=>e.slice(0,4e3).replace(/\/\*[\s\S]*?\*\//g," ").replace(/\/\/.*$/m,"").replace(/\\\r?\n/g," ").trim().slice(0,1e3),IT=/\s*#[ \t]*define[ \t]+(\w+)/y});function Tt(e,t,n){let r=[],s=vL(e.holes,t),o=t;for(;o<n;){for(;s<e.holes.length&&e.holes[s].end<=o;)s++;let i=e.holes[s];if(i&&i.start<=o){o=i.end;continue}let a=Math.min(n,i?.start??n);kL(e.text.slice(o,a),o,r),o=a}return r}function vL(e,t){let n=0,r=e.length;for(;n<r;){let s=n+r>>1;e[s].end<=t?n=s+1:r=s}return n}function kL(e,t,n){for(let r of e.matchAll(wL)){let s=r[0],o=s.charCodeAt(0),i="punct";o>=97&&o<=122||o>=65&&o<=90||o===95?i="name":o===34?i="string":o===39?i="char":(o>=48&&o<=57||o===46&&s.length>1&&s!=="...")&&(i="number"),s!=="\\"&&n.push({kind:i,text:s,start:t+r.index})}}function VT(e){let t=jT.get(e);if(t?.length===e.length)return t;let n=new Int32Array(e.length).fill(-1),r=[];for(let s=0;s<e.length;s++){let o=e[s].text;if(o==="("||o==="{"||o==="[")r.push(s);else if(o===")"||o==="}"||o==="]"){let i=r.pop();if(i===void 0)continue;n[i]=s,n[s]=i}}return jT.set(e,n),n}function B(e,t){let n=VT(e)[t]??-1;return n<0?e.length:n}function je(e,t){return VT(e)[t]??-1}function Zt(e,t,n){let r=[],s=t;for(let o=t;o<n;o++){let i=e[o].text;i==="("||i==="{"||i==="["?o=Math.min(B(e,o),n):i===","&&(r.push([s,o]),s=o+1)}return s<n&&r.push([s,n]),r}var wL,jT,Wt=k(()=>{"use strict";wL=/[A-Za-z_]\w*|\.?\d[\w.]*|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|->|\+\+|--|<<=?|>>=?|[=!<>+\-*/%&|^]=|&&|\|\||##|\.\.\.|\S/g;jT=new WeakMap});function ZT(e){let t=new Array(e.length).fill(qT),n=0,r=()=>e[n]?.text,s=(c,u)=>{for(n++;n<e.length&&r()!=="}";)i(c,u);n++},o=(c,u)=>{let l=n+1,d=B(e,l),p=e.slice(l+1,Math.min(d,l+1+TL)).map(f=>f.text).join(" ");t.fill(c,n,d+1),n=d+1,i([...c,{test:p,not:[]}],u),r()==="else"&&(n++,i([...c,{test:"1",not:[p]}],u))},i=(c,u)=>{for(;/^(?:for|while|switch)$/.test(r()??"")&&e[n+1]?.text==="(";){let d=B(e,n+1);t.fill(c,n,d+1),n=d+1}let l=r();l==="{"&&u<BT?s(c,u+1):l==="if"&&e[n+1]?.text==="("&&u<BT?o(c,u+1):a(c)},a=c=>{if(n>=e.length||r()==="}")return;let u=n;for(;n<e.length&&r()!==";";){let l=r();if(l==="}"||((l==="("||l==="["||l==="{")&&(n=Math.min(B(e,n),e.length)),n++,l==="else"||l==="do"||l===":"&&SL(e,u,n)))break}r()===";"&&n++,n===u&&n++,t.fill(c,u,n)};for(;n<e.length;)r()==="}"?n++:i(qT,0);return t}var BT,TL,qT,SL,WT=k(()=>{"use strict";Wt();BT=30,TL=40,qT=[];SL=(e,t,n)=>n-t===2||e[t].text==="case"});function po(e,t,n){return{scan:e,tokens:Tt(e,t,n),usedAt:null,control:null}}function KT(e,t,n){let r=po(e,t,n);return r.tokens.some(o=>o.text==="if")?{...r,control:ZT(r.tokens)}:r}function rs(e,t,n=null){return{scan:e,tokens:Tt({text:e.text,holes:[]},t.bodyStart,t.bodyEnd),usedAt:n,control:null}}function Ie(e,t){let n=yn(e.scan,JT(e,t)),r=e.control?.[t];return r===void 0||r.length===0?n:[...n,...r]}function fo(e,t){let n=HT.get(e.macros);if(!n){n=new Map;for(let r of e.macros)n.has(r.name)||n.set(r.name,r);HT.set(e.macros,n)}return n.get(t)}function oa(e){for(let t=0;t<e.length;t++){let n=e[t].text;if(n==="=")return t;(n==="("||n==="[")&&(t=B(e,t))}return e.length}function mo(e,t){let n=t-1;for(;;){let s=EL(e,n);if(e[n]?.text==="]")n=je(e,n)-1;else if(s>0)n=s-1;else break}let r=e[n];return r?.kind!=="name"?null:r.text}function EL(e,t){let n=s=>/^(?:__attribute__|(?:QEMU|G)_[A-Z_]+)$/.test(e[s]?.text??"");if(n(t))return t;if(e[t]?.text!==")")return-1;let r=je(e,t);return n(r-1)?r-1:-1}function fl(e,t){return e[t]?.text!=="("?[]:Zt(e,t+1,B(e,t)).map(([n,r])=>e.slice(n,Math.min(r,n+100)).map(s=>s.text).join(" "))}function vm(e,t){let n=t;for(;n>0&&t-n<wm&&![";","{","}"].includes(e[n-1].text);)if(e[n-1].text===")"){let r=je(e,n-1);if(r<0)break;n=r}else n--;return e[n]?.start??e[t].start}var JT,He,HT,wm,Tr=k(()=>{"use strict";WT();bn();Wt();JT=(e,t)=>e.usedAt??e.tokens[t].start,He=(e,t)=>se(e.scan,JT(e,t));HT=new WeakMap;wm=1e3});function km(e,t,n){let{tokens:r}=e,s=Ie(e,t).length,[o,i]=[t+1,n],a=[];for(let c=o;c<i;c++){let u=r[c];if(u.text===",")continue;let l=c,d=null;u.kind==="name"?(d=u.text,r[c+1]?.text==="("&&(l=Math.min(B(r,c+1),i-1))):u.text==="{"&&(l=Math.min(B(r,c),i-1));let p=r.slice(c+(d?1:0),l+1).filter(m=>m.kind==="name"),f=Ie(e,c).slice(s);if(a.push({macro:d,refs:p.map(m=>m.text),line:He(e,c),...f.length>0?{branches:f}:{}}),c=l,a.length>5e3)break}return a}function Tm(e,t){let{tokens:n}=e,{name:r,open:s,close:o,branches:i,closed:a}=t,c={name:r,streamName:null,unmigratable:!1,versionId:a?"0":null,minimumVersionId:a?"0":null,fields:null,line:se(e.scan,t.start),branches:i,closed:a};for(let u=s+1;u<o;u++){let l=n[u];if(l.text==="{"||l.text==="("){u=B(n,u);continue}if(l.kind==="name"&&/^[{,]$/.test(n[u-1].text)&&(c.closed=!1),l.text!=="."||n[u+2]?.text!=="=")continue;let d=n[u+1].text,p=n[u+3];if(!p)break;if(d==="unmigratable"){let f=Ie(e,u),m=/^(?:1|true)$/.test(p.text)?!0:/^(?:0|false)$/.test(p.text)?!1:null;c.unmigratable=m===!0&&f.length>i.length?null:m}else if(d==="name")c.streamName=p.kind==="string"?p.text.slice(1,-1):null;else if(d==="version_id")c.versionId=YT(n,u+3,o);else if(d==="minimum_version_id")c.minimumVersionId=YT(n,u+3,o);else if(d==="fields"){let f=u+3;if(n[f].text==="("&&(f=B(n,f)+1),n[f]?.text==="{"){let m=Math.min(B(n,f),o);c.fields=km(e,f,m),u=m}else c.fields=n[f]?.text??null}}return c}function YT(e,t,n){let r=[];for(let s=t;s<n&&r.length<xL&&e[s].text!==",";s++){let o=e[s].text==="("?Math.min(B(e,s),n-1):s;for(;s<=o;s++)r.push(e[s].text);s--}return r.join(" ")}var xL,XT=k(()=>{"use strict";bn();Wt();Tr();xL=40});function AL(e){return e==="DeviceClass"||e==="CPUClass"||e==="ObjectClass"?e:go.test(e)?"SysemuCPUOps":"other"}function $L(e,t,n,r){if(/^DEVICE_(GET_)?CLASS$/.test(e))return"DeviceClass";if(/^CPU_(GET_)?CLASS$/.test(e))return"CPUClass";if(/^OBJECT_(CLASS|GET_CLASS)(_CHECK)?$/.test(e))return t[n+1]?.text??"";if(/_(GET_)?CLASS$/.test(e))return/CPU_(GET_)?CLASS$/.test(e)?"SomeCPUClass":"SomeClass";let s=r.macros.get(e);if(s!==void 0){let o=/\b(DEVICE|CPU)_(?:GET_)?CLASS\b|\(\s*(DeviceClass|CPUClass)\s*\*\s*\)/.exec(s);if(o)return o[1]==="DEVICE"||o[2]==="DeviceClass"?"DeviceClass":"CPUClass"}return""}function PL(e,t){return t==="parent_class"||t==="parent_obj"?e==="CPUClass"?"DeviceClass":e==="DeviceClass"?"ObjectClass":/CPUClass$/.test(e)?"CPUClass":"":t==="sysemu_ops"?"SysemuCPUOps":""}function ho(e,t,n,r=0){let s=e[t];if(!s||r>20)return"";if(s.kind==="name"){let c=e[t-1]?.text;return c==="->"||c==="."?PL(ho(e,t-2,n,r+1),s.text):RL(s,n)}if(s.text==="]")return ho(e,je(e,t)-1,n,r+1);if(s.text!==")")return"";let o=je(e,t),i=e[o-1];if(i?.kind==="name"&&!Em.has(i.text))return $L(i.text,e,o,n);if(e[o+1]?.text==="("){let c=B(e,o+1),u=e.slice(o+2,c).filter(l=>l.kind==="name"&&l.text!=="const"&&l.text!=="struct");if(c<t-1&&e[c-1]?.text==="*"&&u.length===1)return u[0].text}return ho(e,t-1,n,r+1)}function RL(e,t){let n=t.types.get(e.text)?.findLast(s=>s.start<=e.start);if(n)return n.type;let r=t.params.find(s=>s.name===e.text);return r?r.type===""||r.type==="void"?`param ${t.params.indexOf(r)}`:r.type:t.used.get(e.text)??""}function xm(e){return e===""?"unknown":e.startsWith("param ")?{param:Number(e.slice(6))}:AL(e)}function OL(e){let t=QT.get(e.macros);if(t)return t;let n=new Map;for(let r of e.macros){if(r.params===null||r.bodyEnd-r.bodyStart>=500)continue;let s=e.text.slice(r.bodyStart,r.bodyEnd);(s.includes("Class")||s.includes("_CLASS"))&&n.set(r.name,s)}return QT.set(e.macros,n),n}function e0(e,t,n){let r={types:new Map,params:t,used:new Map,macros:OL(n)};for(let s=0;s<e.length;s++){let o=e[s];if(o.kind!=="name")continue;let i=e[s+1]?.text;if(i==="*"&&/Class$|Ops$|Operations$/.test(o.text)){let a=s+2;for(;e[a]?.text==="*"||e[a]?.text==="const";)a++;for(;;){let c=e[a];if(c?.kind!=="name")break;let u=r.types.get(c.text)??[];for(u.push({type:o.text,start:c.start}),r.types.set(c.text,u);a<e.length&&![",",";",")","}"].includes(e[a].text);)(e[a].text==="("||e[a].text==="{")&&(a=B(e,a)),a++;if(e[a]?.text!==","||e[a+1]?.text!=="*")break;a+=2}}else if((i==="->"||i===".")&&e[s-1]?.text!=="->"&&e[s-1]?.text!=="."){let a=e[s+2]?.text??"";Sm.test(a)?r.used.set(o.text,"CPUClass"):CL.test(a)&&!r.used.has(o.text)&&r.used.set(o.text,"DeviceClass")}}return r}function Ht(e,t,n=e.length){let r=t,s=Math.min(n,t+wm);for(;r<s&&![";",",","}",")"].includes(e[r].text);){let d=e[r].text;(d==="("||d==="{"||d==="[")&&(r=B(e,r)),r++}r=Math.min(r,s);let o=t;for(let d=t;d<r;d++)e[d].text==="="&&(o=d+1);let i=[],a=[],c=0;for(let d=o;d<r;d++){let p=e[d],f=e[d-1]?.text,m=p.text==="("&&e[d-1]?.kind==="name"&&/[a-z]/.test(f)&&!t0.test(f);if(d>o&&(m||p.text==="[")){d=B(e,d);continue}p.text==="?"&&(c=i.length),!(p.kind!=="name"||IL.test(p.text)||f==="->"||f===".")&&(i.push(p.text),f==="&"&&a.push(p.text))}let u=i.length===1&&i[0]==="NULL"||i.length===0&&e[o]?.text==="0",l=a.length>0?a:c>0?i.slice(c):i.slice(-1);return{end:r,symbol:u?null:a[0]??i.at(-1)??null,symbols:u?[]:l.filter(d=>d!=="NULL"),clears:u,names:i}}function Cm(e){return e.flatMap((t,n)=>{if(!/^(?:memcpy|memmove)$/.test(t.text)||e[n+1]?.text!=="(")return[];let r=Zt(e,n+2,B(e,n+1)),[s,o]=r.slice(0,2).map(i=>Ht(e,...i));return s?.symbol&&o?.symbol?[{to:s.symbol,from:o}]:[]})}function n0(e){let t=new Map;for(let n=0;n<e.length;n++){let r=e[n-1];if(e[n].text!=="="||r?.kind!=="name"||e[n-2]?.text==="->"||e[n-2]?.text===".")continue;let s=Ht(e,n+1);s.names.length>0&&!s.names.includes(r.text)&&FL(e,n+1,s)&&t.set(r.text,s)}for(let{to:n,from:r}of Cm(e))t.set(n,r);return t}function FL(e,t,{names:n,symbols:r}){return n.length===1||r.length>1||t0.test(e[t]?.text??"")}var go,Sm,CL,Em,QT,IL,t0,ml=k(()=>{"use strict";Wt();Tr();go=/^(?:SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)$/,Sm=/^(?:class_by_name|dump_state|set_pc|get_pc|gdb_read_register|gdb_write_register|gdb_num_core_regs|gdb_core_xml_file|get_phys_page_debug|get_phys_page_attrs_debug|tcg_ops|sysemu_ops|do_interrupt|synchronize_from_tb|disas_set_info|has_work|parse_features|mmu_index|memory_rw_debug|tlb_fill|cpu_exec_interrupt|legacy_vmsd|dump_statistics|reset_dump_flags|init_accel_cpu|list_cpus|max_as|asidx_from_attrs|gdb_arch_name|gdb_stop_before_watchpoint|debug_excp_handler|virtio_is_big_endian|write_elf32_note|write_elf64_note)$/,CL=/^(?:realize|unrealize|reset|props|props_|categories|desc|hotpluggable|bus_type|fw_name|user_creatable)$/;Em=new Set(["if","while","for","switch","return","sizeof","case","do","else","typeof"]);QT=new WeakMap;IL=/^(?:const|struct|VMStateDescription|void|\w*CPU\w*Ops|CPUSystemOperations)$/,t0=/^g_memdup/});function ia(e,t){let{name:n,branches:r,closed:s}=t,o=se(e.scan,t.start),i={name:n,hooks:[],uses:[],line:o,branches:r,closed:s};return Am(e,t.open+1,t.close,i),i}function Am(e,t,n,r){let{scan:s,tokens:o}=e;for(let i=t;i<n;i++)if(o[i].text==="."&&o[i+2]?.text==="=")NL(e,i,r);else if(e.usedAt===null&&ML(o,i)){let a=fo(s,o[i].text);if(!a)zL(e,i,r);else if(s.text.slice(a.bodyStart,a.bodyEnd).includes("vmsd")){let c=rs(s,a,o[i].start);Am(c,0,c.tokens.length,r)}}}function zL(e,t,n){let{tokens:r}=e,s=r[t].text;!/^[A-Z]\w+$/.test(s)||n.uses.length>20||n.uses.push({macro:s,args:fl(r,t+1),line:He(e,t),branches:Ie(e,t)})}function r0(e,{line:t,branches:n}){let r=_n(""),s=Tt({text:e,holes:[]},0,e.length),o={name:"",hooks:[],uses:[],line:t,branches:n,closed:!0};return Am({scan:r,tokens:s,usedAt:0,control:null},0,s.length,o),o.hooks.map(i=>({...i,line:t,branches:n}))}function NL(e,t,n){let r=e.tokens[t+1].text;if(r!=="vmsd"&&r!=="legacy_vmsd")return;let s=Ht(e.tokens,t+3);s.clears||n.hooks.push({member:r,symbol:s.symbol,line:He(e,t),branches:Ie(e,t)})}var ML,hl=k(()=>{"use strict";bn();Wt();ml();Tr();ML=(e,t)=>e[t].kind==="name"&&(e[t-1]?.text==="{"||e[t-1]?.text===",")});function s0(e,t){let n=t;for(;n>=0&&e[n].text!==")";)n--;return n}function o0(e){let t=s0(e,e.length-1),n=je(e,t);for(;n>0&&DL.test(e[n-1].text);)t=s0(e,n-2),n=je(e,t);let r=e[n-1];if(n<1||!r)return null;let s=r.text,o=r.start;if(r.text===")"){let a=je(e,n-1);if(a<1)return null;s=e.slice(a-1,n).map(c=>c.text).join(""),o=e[a-1].start}else if(r.kind!=="name")return null;let i=Zt(e,n+1,t).map(([a,c])=>{let u=e.slice(a,c).filter(d=>d.kind==="name"&&!/^(?:const|struct|G_\w+|QEMU_\w+)$/.test(d.text)),l=u.at(-1)?.text??"";return{name:u.length>1?l:"",type:u[0]?.text??""}});return{name:s,params:i,start:o}}function $m(e,t){let{scan:n,tokens:r}=e,s={hooks:[],ops:[],calls:[],accelInits:[],returns:[],mentions:[],tables:[],cpuEvidence:t.some(a=>a.type==="CPUClass")},o=e0(r,t,n),i={piece:e,params:t,declarations:o,locals:n0(r),out:s,told:0};for(let a=0;a<r.length;a++){let c=r[a];if(c.kind!=="name")continue;let u=r[a-1]?.text,l=r[a+1]?.text;if((c.text==="CPUClass"||c.text==="CPU_CLASS"||c.text==="CPU_GET_CLASS")&&(s.cpuEvidence=!0),u==="->"||u==="."){Sm.test(c.text)&&(s.cpuEvidence=!0),l==="="&&jL(i,a);continue}c.text==="return"?s.returns.push(...Ht(r,a+1).symbols.slice(0,8)):l===";"&&/^[A-Z]/.test(c.text)&&(u===void 0||/^[;{}]$/.test(u))?s.calls.push({name:c.text,args:[],line:He(e,a),branches:Ie(e,a)}):l==="("&&!Em.has(c.text)?VL(i,a):go.test(c.text)&&l===")"&&r[a+2]?.text==="{"&&qL(i,a),a>=i.told&&LL.test(c.text)&&l!=="("&&s.mentions.length<UL&&s.mentions.push({symbol:c.text,line:He(e,a)})}return s}function jL(e,t){let{scan:n,tokens:r}=e.piece,s=r[t].text;if(s==="vmsd"||s==="legacy_vmsd"){if(r[t-1].text==="."&&/^[{,(]$/.test(r[t-2]?.text??"{"))return;let o=Ht(r,t+2),i=ho(r,t-2,e.declarations);e.told=o.end,e.out.hooks.push({owner:s==="legacy_vmsd"&&i!=="CPUClass"&&i!==""?"SysemuCPUOps":xm(i),member:s,setter:null,variable:r[t-2]?.kind==="name"?r[t-2].text:null,...i0(e,o),line:se(n,vm(r,t)),branches:Ie(e.piece,t)})}else if(s==="sysemu_ops"){let o=Ht(r,t+2),i=BL(r,t+2,o.end),a=i===null?o.names:[a0(e.piece,i)];e.out.ops.push({tables:o.clears?[]:a.flatMap(c=>[c,...e.locals.get(c)?.names??[]]),line:se(n,vm(r,t)),branches:Ie(e.piece,t)})}else s==="cpu_class_init"&&e.out.accelInits.push(...Ht(r,t+2).names.slice(0,8))}function i0(e,t){let n=e.locals.get(t.symbol??""),r=e.params.findIndex(s=>s.name!==""&&s.name===t.symbol);return{symbol:n?.symbol??t.symbol,symbols:n&&n.symbols.length>0?n.symbols:t.symbols,symbolParam:r<0?null:r,clears:t.clears}}function VL(e,t){let{piece:n,locals:r,declarations:s}=e,{tokens:o}=n,i=o[t].text,a=B(o,t+1),c=Zt(o,t+2,a),u=He(n,t),l=Ie(n,t);if(GL.test(i)){let d=c[1]?Ht(o,...c[1]):null;e.told=a,e.out.hooks.push({owner:i==="device_class_set_vmsd"?"DeviceClass":"CPUClass",member:"vmsd",setter:i,variable:null,...i0(e,d??{end:a,symbol:null,symbols:[],clears:!1,names:[]}),line:u,branches:l}),e.out.cpuEvidence||=i==="cpu_class_set_vmsd";return}c.length>8||e.out.calls.push({name:i,args:c.map(([d,p])=>{let{symbol:f}=Ht(o,d,p);return{owner:xm(ho(o,p-1,s)),symbol:r.get(f??"")?.symbol??f}}),line:u,branches:l})}function BL(e,t,n){for(let r=t;r<n;r++)if(e[r].text==="{"&&e[r-1]?.text===")"&&go.test(e[r-2]?.text??""))return r;return null}function qL(e,t){let{tokens:n}=e.piece,r=t+2,s=je(n,t+1)-1;n[s]?.text==="&"&&s--;let o=n[s]?.text==="="?n[s-1]:void 0,i=/^(?:->|\.)$/.test(n[s-2]?.text??""),a=o?.kind==="name"&&!i?o.text:a0(e.piece,r),c=B(n,r),u=n[r].start;e.told=Math.max(e.told,c),e.out.tables.push(ia(e.piece,{name:a,open:r,close:c,start:u,branches:Ie(e.piece,t),closed:!0}))}var DL,UL,LL,GL,a0,c0=k(()=>{"use strict";bn();Wt();ml();Tr();hl();DL=/^(?:__attribute__|(?:G|QEMU)_[A-Z_]+)$/;UL=200,LL=/^vms|vmsd$|vmstate/,GL=/^(?:device|cpu)_class_set_vmsd$/;a0=(e,t)=>`@${e.tokens[t].start}`});function ss(e,t,n,r=0){let{scan:s,tokens:o}=e,i=[],a=Math.min(n,o.length);for(let c=t;c<a;c++){if(o[c].kind==="name"&&o[c+1]?.text==="("){let d=fo(s,o[c].text);if(d?.params){let p=B(o,c+1);i.push(...Pm(e,d,c,p)),c=p;continue}}if(o[c].text!=="{")continue;let u=Math.min(B(o,c),a),l={name:null,parent:null,classInit:null,classBaseInit:null,abstract:!1,line:He(e,c)};for(let d=c+1;d<u;d++){let p=o[d];if(p.text==="{"||p.text==="("){p.text==="{"&&r<u0&&i.push(...ss(e,d,B(o,d)+1,r+1)),d=B(o,d);continue}if(p.kind==="name"&&o[d+1]?.text==="("){r<u0&&i.push(...ss(e,d,B(o,d+1)+1,r+1)),d=B(o,d+1);continue}if(p.text!=="."||o[d+2]?.text!=="=")continue;let f=o[d+1].text,m=d+3;for(;m<u&&o[m].text!==",";)(o[m].text==="("||o[m].text==="{")&&(m=B(o,m)),m++;let h=o.slice(d+3,m).map(g=>g.text).join(" ");f==="name"?l.name=h:f==="parent"?l.parent=h:f==="class_init"?l.classInit=h.replace(/^& /,""):f==="class_base_init"?l.classBaseInit=h.replace(/^& /,""):f==="abstract"&&(l.abstract=h==="true"||h==="1"),d=m-1}(l.parent!==null||l.classInit!==null||l.classBaseInit!==null)&&i.push(l),c=u}return i}function Pm(e,t,n,r){let{scan:s,tokens:o}=e,i=t.params??[];if(t.bodyEnd-t.bodyStart>4e3)return[];let a=s.text.slice(t.bodyStart,t.bodyEnd),c=p=>i.includes(new RegExp(`\\.${p}\\s*=\\s*&?\\s*(\\w+)\\s*[,}]`).exec(a)?.[1]??"");if(!c("parent")&&!c("class_init")&&!c("name"))return[];let u=Zt(o,n+2,r),l=o[n].start,d=rs(s,t).tokens.flatMap(p=>{let f=u[i.indexOf(p.text)];return f?o.slice(...f):[{...p,start:l}]});return ss({scan:{...s,macros:[]},tokens:d,usedAt:null,control:null},0,d.length)}var u0,Rm=k(()=>{"use strict";Wt();Tr();u0=5});function gl({params:e,body:t},n){let r=new Map;e?.forEach((i,a)=>{let c=i.replace(/\s*\.\.\.$/,"");c!==i?r.set(c||"__VA_ARGS__",n.slice(a).join(", ")):r.set(i,n[a]??"")});let s=[],o=0;for(let[i]of t.matchAll(ZL)){if(o>2e5)break;let a=WL(i,r);o+=a.length,s.push(a)}return s.join("")}function WL(e,t){let n=e[0];return e.includes("##")?"":n==="#"&&e.length>1?JSON.stringify(t.get(e.slice(1).trim())??e):e.startsWith("/*")||e.startsWith("//")||n==="\\"||/^\s/.test(e)?" ":t.get(e)??e}var ZL,Om=k(()=>{"use strict";ZL=/\/\*[\s\S]*?\*\/|\/\/[^\n]*|\\\r?\n|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?|\s*##\s*|#\s*[A-Za-z_]\w*|[A-Za-z_]\w*|[^A-Za-z_"'#/\\\s]+|[\s\S]/g});function Im(e,t,n,r){let s=_n(`${e.declaration}${gl(t,e.args)};`);s.newlines=new Int32Array(e.line-1).fill(-1),s.branchStacks=[e.branches],r(s,n)}function l0(e,t,n,r){let s=e.text.slice(t.start,t.brace<0?Math.min(t.end,t.start+4e3):t.brace);if(!KL.test(s)&&!(t.brace<0&&s.includes("=")&&Fm.test(s)))return;let o=po(e,t.start,t.start+s.length),{tokens:i}=o,a=t.brace<0?YL(i):null,c=a?.at??0;for(;;){let u=i[c];if(u?.kind!=="name"||!/^[A-Z]\w*$/.test(u.text))return;let l=i[c+1]?.text==="(",d=l?B(i,c+1):c,p=i[d+1]?.text;if(p==="("||!l&&p!==void 0&&p!==";")return;let f={macro:u.text,args:fl(i,c+1),line:He(o,c),branches:Ie(o,c),declaration:a?.declaration??""},m=fo(e,u.text),h=m?e.text.slice(m.bodyStart,m.bodyEnd):"";m&&h.length<zm&&/vmsd|VMState|Ops\b|Operations\b/.test(h)?Im(f,{params:m.params,body:h},n,r):m?.params&&h.includes("TypeInfo")?n.typeInfos.push(...Pm(o,m,c,d)):!m&&n.uses.length<HL&&JL.test(s)&&n.uses.push(f),c=d+1,i[c]?.text===";"&&c++}}function YL(e){let t=oa(e),n=e.slice(0,t).find(s=>XL.test(s.text)),r=n&&mo(e,t);return!r||e[t+1]?.kind!=="name"||e.some(s=>s.text==="*")?null:{at:t+1,declaration:`${n.text} ${r} = `}}var HL,KL,JL,XL,Fm,zm,d0=k(()=>{"use strict";Om();bn();Wt();Tr();Rm();HL=300,KL=/^[ \t]*[A-Z][A-Z\d_]{2,}[ \t]*(?:[(;]|$)/m,JL=/vmst|vmsd|cpu|class|ops|type/i;XL=/^(?:VMStateDescription|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)$/,Fm=/vmsd|\b(?:VMStateDescription|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\b/,zm=4e3});function aa(e){if(!QL.test(e)&&!e2.test(e))return _o;let t=_n(e),n={...Mm(),includes:t.includes.filter(r=>/\.(?:c|inc)$/.test(r.name)).map(r=>({name:r.name,branches:yn(t,r.start)}))};for(let r of t.macros)t2(t,r,n);return Nm(t,n),gn(n)}function Nm(e,t){for(let n of e.items)l0(e,n,t,Nm),n.brace>=0?o2(e,n,t):r2(e,n,t)}function p0(e,t){let n=Mm();return Im(e,t,n,Nm),gn(n)}function t2(e,t,n){let r=e.text.slice(t.bodyStart,t.bodyEnd);if(!(r.length>2e4)){if(t.params===null&&/^TYPE_|vmstate|vmsd|VERSION/i.test(t.name)){let s=Tt({text:r,holes:[]},0,r.length);n.aliases.push({name:t.name,value:s.map(o=>o.text).join(" "),line:se(e,t.start),branches:yn(e,t.start)}),/^TYPE_\w*CPU$/.test(t.name)&&(n.definesCpu=!0)}if(/vmstate_cpu_common|\bVMSTATE_CPU\b/.test(r)?n.embeddingMacros.push(t.name):(t.name.startsWith("VMSTATE_")||r.includes("VMSTATE_"))&&n.fieldMacros.push(t.name),/\bclass_init\b|\.parent\b/.test(r)&&/\{/.test(r)){let s=rs(e,t),o=ss(s,0,s.tokens.length),i=a=>t.params?.includes(a??"")??!1;n.typeInfos.push(...o.filter(a=>!i(a.name)&&!i(a.parent)&&!i(a.classInit)))}/vmsd/.test(r)&&n2(e,t,n),r.length<zm&&Fm.test(r)&&n.macros.push({name:t.name,params:t.params,body:r})}}function n2(e,t,n){let r=(t.params??[]).map(a=>({name:a,type:""})),{tables:s,...o}=$m(rs(e,t),r);if(o.hooks.length===0)return;let i=yn(e,t.start);for(let a of o.hooks)a.branches=i;n.functions.push({...o,name:t.name,isMacro:!0,params:r,line:se(e,t.start),branches:i,closed:!0})}function r2(e,t,n){let r=e.text.slice(t.start,Math.min(t.end,t.start+4e3));/\bCPU\w*State\b/.test(r)&&/\b(?:struct|typedef)\b/.test(r)&&(n.definesCpu=!0),r.includes("=")&&f0.test(r)&&m0(po(e,t.start,t.end),n),h0(e,t,r,n)}function m0(e,t){let{tokens:n}=e,r=oa(n),s=mo(n,r);if(s===null)return;let o=n.slice(r+1,r+1e3).flatMap(i=>i.kind==="name"&&!/^(?:NULL|const|struct|\w*Ops|VMState\w+)$/.test(i.text)?i.text:[]);o.length>0&&t.pointers.push({name:s,targets:o,line:He(e,r-1)})}function h0(e,t,n,r){for(let s of n.matchAll(/\bOBJECT_DEFINE_(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)\s*,\s*(\w+)/g))r.typeInfos.push({name:`TYPE_${s[4]}`,parent:`TYPE_${s[5]}`,classInit:`${s[3]}_class_init`,classBaseInit:null,abstract:s[1].includes("ABSTRACT"),line:se(e,t.start+s.index)})}function o2(e,t,n){let s=t.closed&&e.text.slice(t.brace,t.end).includes(vt)?{...t,closed:!1}:t,o=e.text.slice(Math.max(s.start,s.brace-4e3),s.brace),i=o.includes("=")?s2.exec(o):null;o.includes("OBJECT_DEFINE_")&&h0(e,s,o,n),i?i2(e,s,i[1],n):/\b(?:struct|typedef)\b[^()]*$/.test(o)?/\bCPU\w*State\b|\bCPU\w*Class\b|\w+CPU\b/.test(o)&&(n.definesCpu=!0):(/\bcpu_save\s*\(/.test(o)&&(n.savesState=/\bqemu_put_|\bvmstate_save|[(,]\s*f\s*[,)]/.test(e.text.slice(s.brace,s.end))),o.includes("(")&&c2(e,s,o,n))}function i2(e,t,n,r){let s=po(e,t.start,t.end),{tokens:o}=s,i=oa(o),a=mo(o,i),c=i+1;for(;c<o.length&&o[c].text!=="{";)c++;if(a===null||c>=o.length)return;let u={name:a,open:c,close:B(o,c),start:(o.find(l=>l.text===a)??o[i-1])?.start??t.brace,branches:yn(e,t.brace),closed:t.closed};n==="TypeInfo"?r.typeInfos.push(...ss(s,c,u.close+1)):n==="VMStateField"?r.fieldArrays.push({name:a,fields:km(s,c,u.close),closed:t.closed}):n!=="VMStateDescription"?r.tables.push(ia(s,u)):o[i-1]?.text==="]"?m0(s,r):r.descriptions.push(Tm(s,u))}function c2(e,t,n,r){let s=e.text.slice(t.brace,t.end),o=f0.test(n);if(!o&&!/Class\s*\*/.test(n)&&!a2.test(s)||s.length>4e5)return;let i=o0(Tt(e,t.start,t.brace));if(!i)return;let a=KT(e,t.brace,t.end),{tables:c,...u}=$m(a,i.params);u2(a,r),r.tables.push(...c);for(let{to:l,from:d}of Cm(a.tokens))r.pointers.push({name:l,targets:d.symbols,line:se(e,i.start)});o||(u.returns=[]),r.functions.push({...u,name:i.name,isMacro:!1,params:i.params,line:se(e,i.start),branches:yn(e,t.brace),closed:t.closed})}function u2(e,t){let{tokens:n}=e;for(let r=0;r<n.length;r++){let s=n[r];if(s.kind!=="name")continue;let o=go.test(s.text);if(s.text!=="TypeInfo"&&!o&&s.text!=="VMStateDescription")continue;let i=r+1;for(;i<n.length&&!["{",";",")"].includes(n[i].text);)i++;if(n[i]?.text===")"&&n[i+1]?.text==="{"&&i++,n[i]?.text!=="{")continue;let a=B(n,i);if(s.text==="TypeInfo")t.typeInfos.push(...ss(e,i,a+1));else{let c=i-1,u=n[c]?.text==="="?mo(n,c):null;if(u===null||n[c-1]?.text==="]")continue;let l={name:u,open:i,close:a,start:s.start,branches:Ie(e,r),closed:!0};o?t.tables.push(ia(e,l)):t.descriptions.push(Tm(e,l))}r=a}}var Mm,_o,QL,e2,f0,s2,a2,_l=k(()=>{"use strict";Vt();na();bn();Wt();XT();ml();c0();Tr();hl();Rm();d0();Mm=()=>({typeInfos:[],functions:[],tables:[],descriptions:[],fieldArrays:[],aliases:[],pointers:[],macros:[],uses:[],embeddingMacros:[],fieldMacros:[],includes:[],savesState:null,definesCpu:!1}),_o=Mm(),QL=/vmsd|VMState|TypeInfo|CPU_SAVE_VERSION|cpu_save|ObjectClass \*|CPUClass \*|DeviceClass \*|SysemuCPUOps|define (?:vmstate|VMSTATE)_|TYPE_\w*CPU\b|OBJECT_DEFINE|vmstate_cpu_common|struct CPU\w*State\b/,e2=/^[ \t]*#[ \t]*include[ \t]*"[^"\n]{0,200}(?:cpu|init|ops|class|machine|migrat|vmstate)[^"\n/]{0,200}\.(?:c|inc)"/im;f0=/\b(?:VMStateDescription|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\s*(?:const\s*)?\*/;s2=/\b(VMStateDescription|VMStateField|TypeInfo|SysemuCPUOps|CPUSystemOperations|SystemCPUOps|CPUSysemuOps)\b[^={]*=\s*(?:\([^)]*\)\s*)?$/;a2=/vmsd|sysemu_ops|TypeInfo|&\s*vmstate_\w*cpu|cpu_class_init/});function ca(e,t,n){let r=e.get(t);r?r.push(n):e.set(t,[n])}function _0(e,t,n=new Map){let r={files:e,whole:t,functions:new Map,tables:new Map,descriptions:new Map,fieldArrays:new Map,aliases:new Map,macros:new Map,pointers:new Map,embedding:new Set(["VMSTATE_CPU"]),embeds:new Map,types:[],wanted:new Set};for(let i of e)for(let a of i.facts.macros)r.macros.has(a.name)||r.macros.set(a.name,a);for(let i of e){g0(r,i,i.facts);for(let a of i.outside?[]:i.facts.uses){let c=r.macros.get(a.macro);c?g0(r,i,p0(a,c)):a.declaration!==""&&r.wanted.add(a.macro)}}e.find(i=>!i.outside&&i.facts.fieldMacros.includes("VMSTATE_CPU"))&&r.embedding.delete("VMSTATE_CPU");let o={path:"",facts:e[0]?.facts,builds:null,outside:!0};for(let[i,a]of n)r.aliases.has(i)||r.aliases.set(i,[{file:o,value:a,line:1,branches:[]}]);return r}function g0(e,t,n){for(let r of n.functions)ca(e.functions,r.name,{file:t,fact:r});for(let r of n.tables)ca(e.tables,r.name,{file:t,fact:r});for(let r of n.descriptions)ca(e.descriptions,r.name,{file:t,fact:r});for(let r of n.fieldArrays)ca(e.fieldArrays,r.name,{file:t,fields:r.fields});for(let r of n.aliases)ca(e.aliases,r.name,{file:t,...r});for(let r of n.pointers)e.pointers.set(r.name,[...e.pointers.get(r.name)??[],...r.targets]);for(let r of n.embeddingMacros)e.embedding.add(r);for(let r of n.typeInfos)(!t.outside||r.name==="TYPE_CPU"||r.name==='"cpu"')&&e.types.push({file:t,fact:r})}function Mn(e,t,n){let r=e.get(t)??[];for(let s of[r.filter(o=>o.file===n),r.filter(o=>!o.file.outside)])if(s.length>0)return s;return r}function os(e,t,n,r=0){if(r>3||e.descriptions.has(t)||e.tables.has(t))return[t];let s=Mn(e.functions,t,n).flatMap(({fact:i})=>i.returns),o=[...new Set([...e.pointers.get(t)??[],...s])].filter(i=>i!==t);return o.length===0?[t]:[...new Set(o.slice(0,20).flatMap(i=>os(e,i,n,r+1)))]}function y0(e,t){return(e.aliases.get(t)??[]).some(n=>n.value==="vmstate_dummy"&&vr(n.branches)!==!1)}function Nn(e,t){let n=(e.aliases.get(t)??[]).find(r=>/^\w+$/.test(r.value)&&r.value!=="vmstate_dummy"&&kt(r.branches)!==!1);return n?n.value:t}var ua=k(()=>{"use strict";Vt();_l()});function b0(e,t){let n=e.macros.get(t.macro);return n?r0(gl(n,t.args),t):null}var w0=k(()=>{"use strict";Om();hl()});function f2(e){let t=v0.get(e);return t===void 0&&(t=++p2,v0.set(e,t)),t}function yl(e,t,n,r,s,o=0){let i=`${f2(n)} ${JSON.stringify([r,s.branches.length,s.branches.at(-1)])}`;if(o>l2||e.seen.has(i)||e.seen.size>d2)return;e.seen.add(i),e.functions.add(n);let a=s.files.includes(t)?s.files:[...s.files,t],c=u=>s.branches.length+n.branches.length===0?u:[...s.branches,...n.branches,...u];for(let u of n.hooks)m2(e,{file:t,fn:n,bound:r,outer:s,files:a,branches:c(u.branches)},u);for(let u of n.ops){let l=c(u.branches),d=zn(l,a);d===!0&&k0(e.effects,"ops");let p=u.tables.map(m=>T0(n,r,m)??m),f=p.flatMap(m=>w2(e.index,m,t));f.length===0&&p.length>0&&d!==!1&&S0(e,p[0],t.outside?s.place:{path:t.path,line:u.line});for(let m of f)h2(e,m.file,m.fact,l,a,s)}for(let u of n.calls)y2(e,{file:t,fn:n,bound:r,outer:s,files:a,branches:c(u.branches)},u,o)}function m2(e,{file:t,fn:n,bound:r,outer:s,files:o,branches:i},a){let c=_T(a,r);if(c===null)return;let u=zn(i,o);if(u===!0&&k0(e.effects,c),a.clears){u===null&&e.effects.unresolved.push({about:"hook",what:"a hook is cleared under a condition",path:t.path,line:a.line});return}let l=a.symbolParam===null?null:r[a.symbolParam]?.symbol??null,p=(a.symbolParam===null?a.symbols:l===null?[]:[l]).flatMap(_=>os(e.index,_,t)),f=p[0]??(a.symbolParam===null?a.symbol:null),m=f!==null&&y0(e.index,f),h=(t.outside?s.place:null)??{path:t.path,line:a.line},g={kind:c,variable:t.outside?null:a.variable,hook:gT(a,c),cpuClass:null,symbol:f===null?null:Nn(e.index,f),symbols:p.map(_=>Nn(e.index,_)),...h,guarded:a.setter!==null||m?!0:n.isMacro||t.outside?ts(i,s.files):ts([...n.branches,...a.branches],[t]),branches:i};(u===!1?e.effects.userSites:e.effects.sites).push(g)}function k0(e,t){e.sets.add(t),e.sites=e.sites.filter(n=>n.kind!==t)}function h2(e,t,n,r,s,o){let i=[...n.hooks];for(let a of n.uses){let c=b0(e.index,a);c===null?S0(e,a.macro,{path:t.path,line:a.line}):i.push(...c)}for(let a of i){let c=[...r,...a.branches],u=a.symbol===null?[]:os(e.index,a.symbol,t).map(p=>Nn(e.index,p)),l=(t.outside?o.place:null)??{path:t.path,line:a.line},d={kind:"ops",variable:null,hook:a.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd",cpuClass:null,symbol:u[0]??null,symbols:u,...l,guarded:ts(a.branches,[t]),branches:c};(zn(c,[...s,t])===!1?e.effects.userSites:e.effects.sites).push(d)}}function y2(e,{file:t,fn:n,bound:r,outer:s,files:o,branches:i},a,c){if(zn(i,o)===!1&&ts(i,o)===!0)return;let u=a.args.map(h=>({owner:typeof h.owner=="object"?r[h.owner.param]?.owner??null:h.owner,symbol:T0(n,r,h.symbol)??h.symbol})),l=t.outside?s.place:{path:t.path,line:a.line},d=Mn(e.index.functions,a.name,t);for(let h of d)yl(e,h.file,h.fact,u,{branches:i,files:o,place:l},c+1);if(d.length>0||t.outside||!l||g2.test(a.name)||!u.some(h=>_2.test(h.owner??"")))return;let p=`${a.name}() is not in sight`,f=u.some(h=>h.symbol!==null&&b2(e.index,h.symbol)),m={about:"hook",what:p,...l};f?(e.index.wanted.add(a.name),e.effects.unresolved.push(m)):e.effects.unfollowed.push({...m,name:a.name})}function T0(e,t,n){let r=e.params.findIndex(s=>s.name!==""&&s.name===n);return r<0?void 0:t[r]?.symbol}function S0(e,t,n){e.index.wanted.add(t),n&&e.effects.unresolved.push({about:"hook",what:`${t} is not in sight`,...n})}function w2(e,t,n){let r=Mn(e.tables,t,n);if(r.length>0)return r;let s=os(e,t,n).flatMap(o=>Mn(e.tables,o,n));return s.length>0?s:Mn(e.tables,v2,n)}function Um(e,t,n,r,s){let o=is(),i=Mn(e.functions,r,n);i.length===0&&o.unresolved.push({about:"hook",what:`${r} is not in sight`,path:n.path,line:s});let a={index:e,seen:new Set,functions:t,effects:o};for(let c of i)yl(a,c.file,c.fact,[],Dm);return o}function la(e,t){return{sites:[...e.sites.filter(n=>!t.sets.has(n.kind)),...t.sites],userSites:[...e.userSites,...t.userSites],sets:new Set([...e.sets,...t.sets]),unresolved:[...e.unresolved,...t.unresolved],unfollowed:[...e.unfollowed,...t.unfollowed]}}var is,l2,d2,Dm,v0,p2,g2,_2,b2,v2,E0=k(()=>{"use strict";ea();ua();w0();is=()=>({sites:[],userSites:[],sets:new Set,unresolved:[],unfollowed:[]}),l2=8,d2=3e3,Dm={branches:[],files:[],place:null},v0=new WeakMap,p2=0;g2=/^(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_set_\w+|object_class_\w+|object_property_\w+|\w+_CLASS|memcpy|memmove|sizeof|assert|g_\w+)$/,_2=/^(?:DeviceClass|CPUClass|ObjectClass)$/;b2=(e,t)=>e.descriptions.has(t)||e.tables.has(t)||e.pointers.has(t);v2="vmsd_warden_ops"});function k2(e,t){let n=[],r=(s,o,i,a)=>{o!==null&&n.push({symbol:Nn(e,o),path:s.path,line:i,inside:a})};for(let s of e.files){for(let o of s.facts.functions)if(!/^cpu_(?:save|load)$/.test(o.name)){for(let i of o.mentions)r(s,i.symbol,i.line,o);for(let i of o.returns)r(s,i,o.line,o);if(!t.has(o))for(let i of o.hooks)for(let a of i.symbols)r(s,a,i.line,o)}for(let o of s.facts.tables)for(let i of o.hooks)r(s,i.symbol,i.line,null);for(let o of s.facts.pointers)for(let i of o.targets)r(s,i,o.line,null)}return n}function x0(e){return[...e.descriptions].some(([t,n])=>n.some(({file:r})=>!r.outside)&&Lm(e,t))}function Lm(e,t){let n=e.descriptions.get(t);return n?n.some(({fact:r})=>r.streamName===null?/cpu$/.test(t):r.streamName==="cpu"):/^vms\w*_cpu$/.test(t)}function C0(e,t,n){let r=k2(e,n).find(u=>!t.has(u.symbol)&&Lm(e,u.symbol));if(!r)return[];let{symbol:s,inside:o,path:i,line:a}=r;return[{about:"hook",what:`${o?`${o.name}() names ${s}`:`${s} is named`}, and no class_init that is followed does`,path:i,line:a}]}function A0(e,t){return e.files.flatMap(n=>n.outside?[]:n.facts.functions.filter(r=>!r.isMacro&&!t.has(r)&&!r.params.some(s=>/Class$/.test(s.type))).flatMap(r=>r.hooks.filter(s=>s.symbols.some(o=>Lm(e,Nn(e,o)))).map(s=>({about:"hook",what:`${r.name}() sets a hook for objects that are there already`,path:n.path,line:s.line}))))}var Gm=k(()=>{"use strict";ua()});function jm({index:e,functions:t},n,r,s){return r.map(o=>Um(e,t,n,o,s)).reduce((o,i)=>la(o,i),is())}function T2(e){let t=xT(e.index);return t?.fact.classInit?{...jm(e,t.file,[t.fact.classInit],t.fact.line),unresolved:[],unfollowed:[]}:is()}function S2(e){let{index:t}=e,n=is(),r=t.files.flatMap(s=>s.facts.functions.flatMap(o=>o.accelInits.map(i=>({file:s,name:i,line:o.line}))));for(let{file:s,name:o,line:i}of r){if(Mn(t.functions,o,s).length===0)continue;let c=Um(t,e.functions,s,o,i),u={test:o,not:[]};n.sites.push(...c.sites.map(l=>({...l,branches:[u,...l.branches]}))),n.unresolved.push(...c.unresolved)}return n}function $0(e,t,n){let r=CT(e),s=r.length===0||n?x2(e,t,n):null;if(r.length===0)return s;let o={index:e,functions:new Set},i=T2(o),a=new Map(r.map(b=>[b,E2(o,b,r)])),c=S2(o),u=(b,w=0)=>la(b.parent&&w<10?u(b.parent,w+1):i,a.get(b)),l=new Map(r.map(b=>[b,la(u(b),c)])),d=P0(e,t,[...l.values()],o.functions,n),p=b=>hm(d,b.fact.name,l.get(b),{path:b.file.path,line:b.fact.line}),f=r.filter(b=>b.parent===null),m=f.find(b=>a.get(b).sites.length>0)??f[0],h=p(m),g=b=>{for(let w=b;w&&w!==m;w=w.parent){let v=a.get(w);if(v.sites.length>0||v.sets.size>0)return!0}return!1},_=r.filter(b=>b!==m&&(b.parent===null||g(b))).map(p);if(h.registration.hooks.length===0&&_.some(b=>b.registration.hooks.length>0)){let b=_.find(v=>v.registration.hooks.length>0),w=r.filter(v=>v!==m&&!v.fact.abstract&&!g(v)&&v.fact.name!==null);_=[..._.filter(v=>v!==b),...w.slice(0,50).map(p)],h={...b,cpuClass:h.cpuClass}}s&&h.registration.hooks.length===0&&s.base.registration.hooks.length>0&&(h={...s.base,cpuClass:h.cpuClass,place:h.place});let y=(b,w)=>b.registration.type===w.registration.type&&b.registration.hooks.map(v=>v.symbol).join()===w.registration.hooks.map(v=>v.symbol).join();return{base:h,others:_.filter(b=>!y(b,h)),names:r.flatMap(b=>b.fact.name===null?[]:[b.fact.name]),typed:!0}}function E2(e,t,n){let r=[];for(let i=t.parent;i&&r.length<10;i=i.parent)r.push(i);n.some(i=>i.parent===t)||r.push(t);let s=r.flatMap(({file:i,fact:a})=>a.classBaseInit===null?[]:[jm(e,i,[a.classBaseInit],a.line)]),o=jm(e,t.file,t.fact.classInit===null?[]:[t.fact.classInit],t.fact.line);return[...s,o].reduce((i,a)=>la(i,a))}function P0(e,t,n,r,s){let o=new Set(n.flatMap(i=>[...i.sites,...i.userSites].flatMap(a=>a.symbols)));return{index:e,save:t,stillNamed:()=>s?[]:C0(e,o,r),late:s?[]:A0(e,r)}}function x2(e,t,n){let r=new Set(e.types.map(p=>p.fact.classInit).filter(p=>p!==null)),s=is(),o=new Set,i=null,a=!1,c=e.files.filter(p=>!p.outside),u=new Set(c.flatMap(p=>p.facts.functions.flatMap(f=>f.calls.map(m=>m.name)))),l=[];for(let p of c)for(let f of p.facts.functions)(!r.has(f.name)||n)&&(f.cpuEvidence||n&&/cpu\w*_class_init$/.test(f.name))&&l.push({file:p,fact:f});for(let p of[...l.filter(f=>!u.has(f.fact.name)),...l]){if(o.has(p.fact))continue;(/class_init/.test(p.fact.name)||p.fact.params[0]?.type==="ObjectClass")&&(a=!0);let f={index:e,seen:new Set,functions:o,effects:is()};yl(f,p.file,p.fact,[],Dm),s.sites.push(...f.effects.sites),s.userSites.push(...f.effects.userSites),s.unresolved.push(...f.effects.unresolved),i??={path:p.file.path,line:p.fact.line}}if(s.sites.length===0){let p=C2(e,c);s.sites.push(...p.map(({site:f})=>f)),i??=p[0]?.place??null}if(s.sites.length===0&&!t){if(!a)return null;n&&i&&s.unresolved.push({about:"hook",what:"the lines that are not shown",...i})}let d=P0(e,t,[s],o,n);return{base:hm(d,null,s,i??t?.place??null),others:[],names:[],typed:!1}}function C2(e,t){return t.flatMap(n=>n.facts.tables.flatMap(r=>r.hooks.flatMap(s=>{if(zn(s.branches,[n])===!1)return[];let o=s.symbol===null?[]:os(e,s.symbol,n).map(a=>Nn(e,a));return[{site:{kind:"ops",variable:null,hook:s.member==="vmsd"?"sysemu_ops.vmsd":"sysemu_ops.legacy_vmsd",cpuClass:null,symbol:o[0]??null,symbols:o,path:n.path,line:s.line,guarded:ts(s.branches,[n]),branches:s.branches},place:{path:n.path,line:r.line}}]})))}var R0=k(()=>{"use strict";ET();AT();E0();Gm();ea();ua()});function yo(e){let t=e.lastIndexOf("/"),n=t<0?"":e.slice(0,t),r=e.slice(t+1);return da.some(s=>s.folder===n&&s.names.test(r))}function F0(e){let t={statements:[],usesSaveVersion:!1,knowsTypes:!1,subject:{type:null,variable:null}};if(!O0.test(e))return t;let n=_n(e);for(let r of n.macros)/^(?:cpu|device)_class_set_vmsd$/.test(r.name)&&t.statements.push({kind:"hook",text:`setter ${r.name}`,line:se(n,r.start)});for(let r of n.items){if(r.brace<0)continue;let s=n.text.slice(r.start,r.end);if(!O0.test(s))continue;let o=n.text.slice(Math.max(r.start,r.brace-4e3),r.brace);/\bVMStateDescription\b[^=]*=\s*$/.test(o)?$2(n,r,t):/\b(?:struct|typedef)\b[^(]*$/.test(o)?P2(n,r,t):R2(n,r,o,t)}return gn(t)}function $2(e,t,n){let r=Tt(e,t.start,t.end),s=r.find(o=>/^vmstate_cpu_common/.test(o.text));if(s)for(let o=0;o<r.length;o++){let i=r[o],a=r[o+1]?.text;if(i.kind==="name"&&/^VMSTATE_(?!END_OF_LIST)/.test(i.text)&&a==="("){let c=B(r,o+1),u=r.slice(o+2,c).map(d=>d.text),l=u.findLast(d=>/State$/.test(d));s.text==="vmstate_cpu_common"&&l&&(n.subject.type=l),n.statements.push({kind:"cpu_common",text:`${s.text} holds ${i.text}(${u.filter(d=>d!==l).join("")})`,line:se(e,i.start)}),o=c}else i.text==="."&&/^(?:version_id|minimum_version_id|name)$/.test(a??"")?n.statements.push({kind:"cpu_common",text:`${s.text} ${a} ${r[o+3]?.text??""}`,line:se(e,i.start)}):/^vmstate_cpu_common_\w+$/.test(i.text)&&i.text!==s.text&&n.statements.push({kind:"cpu_common",text:`${s.text} has subsection ${i.text}`,line:se(e,i.start)})}}function P2(e,t,n){let r=Tt(e,t.start,t.end),s=e.text.slice(Math.max(t.start,t.brace-4e3),t.brace),o=/\b(CPUClass|SysemuCPUOps|\w*CPU\w*Ops|CPUSystemOperations)\b/.exec(s)?.[1]??/\}\s*(CPUClass|\w*CPU\w*Ops)\s*;/.exec(e.text.slice(t.brace,t.end))?.[1];o&&r.forEach((i,a)=>{/^(?:legacy_)?vmsd$/.test(i.text)&&r[a+1]?.text===";"&&n.statements.push({kind:"hook",text:`member ${o}.${i.text}`,line:se(e,i.start)})})}function R2(e,t,n,r){let s=/(\w+)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*$/.exec(n)?.[1]??"";if(/^(?:cpu|device)_class_set_vmsd$/.test(s)){r.statements.push({kind:"hook",text:`setter ${s}`,line:se(e,t.brace)});return}let o=Tt(e,t.brace,t.end),i=O2(o),a=r.statements.length,c=!1;o.forEach((u,l)=>{if(u.kind!=="name"||o[l+1]?.text!=="(")return;let d=B(o,l+1),p=/^(?:g_)?assert$/.test(u.text);if(!A2.test(u.text)&&!p)return;let f=o.slice(l+2,d),m=F2(o,l,i),h=yn(e,u.start);(h.some(w=>w.test.includes("CPU_SAVE_VERSION"))||f.some(w=>w.text==="CPU_SAVE_VERSION"))&&(r.usesSaveVersion=!0);let g=vr(h)===!1?"":" (user mode too)";if(p){let w=Vm(f,i);w!==""&&/vmsd/.test(w)&&r.statements.push({kind:"dispatch",text:`${s} asserts ${w}${m}${g}`,line:se(e,u.start)});return}let _=Zt(o,l+2,d).map(([w,v])=>I2(o,w,v,i)),y=_.find(w=>/vmstate_cpu_common|vmsd$|own|^cpu_(?:common_)?save$/.test(w))??"";if(!/vmstate_cpu_common|vmsd|cpu_(?:common_)?save/.test(y))return;c=!0,y==="vmstate_cpu_common"&&u.text==="vmstate_register"&&(r.subject.variable=_[_.indexOf(y)+1]??null),/^(?:legacy_)?vmsd$/.test(y)&&u.text==="vmstate_register"&&(r.knowsTypes=!0);let b=/^vmstate_register/.test(u.text)?` as instance ${_[_.indexOf(y)-1]??""}`:"";r.statements.push({kind:"dispatch",text:`${s}: ${u.text} ${y}${b}${m}${g}`,line:se(e,u.start)})}),!c&&!/\bCPUState\b|\bCPU\s*\(/.test(n)&&(r.statements.length=a)}function O2(e){let t=new Map;return e.forEach((n,r)=>{if(n.text!=="="||e[r-1]?.kind!=="name"||e[r-2]?.text==="->"||e[r-2]?.text===".")return;let s=r+1;for(;s<e.length&&e[s].text!==";"&&e[s].text!==",";)s++;let o=e.slice(r+1,s).filter(i=>i.kind==="name"&&/vmsd/.test(i.text));o.length>0&&s-r<30&&t.set(e[r-1].text,o.at(-1).text)}),t}function I2(e,t,n,r){for(let s=n-1;s>=t;s--){let o=e[s];if(o.kind==="name"||o.kind==="string"||o.kind==="number")return r.get(o.text)??o.text}return""}function Vm(e,t){let n=e.map(r=>t.get(r.text)??r.text).filter(r=>/vmsd|^NULL$|unmigratable|^(?:==|!=|!|&&|\|\|)$|SAVE_VERSION/.test(r));return n.some(r=>/vmsd|unmigratable/.test(r))?n.join(" ").replace(/(\w+) == NULL\b|NULL == (\w+)/g,"! $1$2").replace(/(\w+) != NULL\b|NULL != (\w+)/g,"$1$2"):""}function I0(e,t,n){if(e[t-1]?.text!==")")return null;let r=je(e,t-1);if(e[r-1]?.text!=="if")return null;let s=Vm(e.slice(r+1,t-1),n);return e[r-2]?.text==="else"?[s,"else"]:[s]}function F2(e,t,n){let r=[],s=0;for(let i=t-1;i>=0&&t-i<2e4;i--){let a=e[i].text;if(a==="}"){let c=je(e,i),u=s===0&&e[c+1]?.text==="return"?I0(e,c,n):null;u&&u[0]!==""&&r.push(`not ${u[0]}`),s++}else if(a==="{")s>0?s--:e[i-1]?.text==="else"?r.push("else"):r.push(...I0(e,i,n)??[]);else if(a===")"&&i===t-1){let c=je(e,i);e[c-1]?.text==="if"&&r.push(Vm(e.slice(c+1,i),n))}}let o=r.filter(i=>i!=="");return o.length>0?` if ${o.reverse().join(" and ")}`:""}var da,O0,A2,bo=k(()=>{"use strict";Vt();na();bn();Wt();da=[{folder:"",names:/^(?:exec|cpu|cpus|cpus-common|cpu-common|cpu-target)\.c$/},{folder:"hw/core",names:/^cpu[\w-]*\.c$/},{folder:"qom",names:/^cpu\.c$/},{folder:"include/qom",names:/^cpu\.h$/},{folder:"include/hw/core",names:/^(?:cpu|sysemu-cpu-ops|system-cpu-ops|cpu-system-operations)\.h$/}];O0=/vmstate_cpu_common|vmsd|CPU_SAVE_VERSION/,A2=/^(?:vmstate_register|vmstate_unregister|vmstate_register_with_alias_id|register_savevm|unregister_savevm|register_savevm_live)$/});async function z0(e){let t=[];for(let{folder:n,names:r}of da)for(let s of await e.names(n)){if(!r.test(s))continue;let o=await e.entry(n===""?s:`${n}/${s}`);o&&t.push(o)}return t}async function M0(e,t,n){let r={statements:[],usesSaveVersion:!1,knowsTypes:!1,subject:{type:null,variable:null}},s=await Bt(e,t,n,F0,r),o={...r,statements:[],subject:{...r.subject},absent:!0};for(let[i,a]of t.entries()){let c=s[i];o.usesSaveVersion||=c.usesSaveVersion,o.knowsTypes||=c.knowsTypes,o.subject.type??=c.subject.type,o.subject.variable??=c.subject.variable,c.statements.some(u=>u.kind!=="hook")&&!e.complete&&(o.absent=!1),o.statements.push(...c.statements.map(u=>({...u,path:a.path})))}return o}var N0=k(()=>{"use strict";bo();lo()});function M2(e){let t=new Map;for(let[,n,r]of e.matchAll(z2)){let s=r.replace(/\/[/*].*/,"").trim();/^[\w\s()+\-*/%|&^~<>]+$/.test(s)&&!t.has(n)&&t.set(n,s)}return t}async function D0(e,t,n){let r=await Bt(e,t,n,M2,new Map),s=new Map;for(let o of r)for(let[i,a]of o)s.has(i)||s.set(i,a);return s}var z2,U0=k(()=>{"use strict";lo();z2=/^[ \t]*#[ \t]*define[ \t]+([A-Za-z_]\w*)[ \t]+([^\n]{1,100})$/gm});function N2(e){let t=/user/.test(e),n=/softmmu|system|sysemu/.test(e);return t&&!n?as:n&&!t?wn:wo}function V0(e){let t={files:[],joins:[],roots:[],folders:[]},n=e.slice(0,1<<20).replace(/#[^\n]*/g,"");for(let r of n.matchAll(/\b(\w+_arch)\s*\+=\s*\{\s*'[^']*'\s*:\s*(\w+)\s*\}/g)){let s=D2[r[1]];s&&t.roots.push({set:r[2],builds:s})}for(let r of n.matchAll(/\b(\w+)\.add(?:_all)?\s*\(/g)){let s=G0(n,r.index+r[0].length-1),o=/\bwhen\s*:\s*(\[[^\]]*\]|'[^']*'|\w+)/.exec(s)?.[1]??"",i=s.split(/\b(if_false)\s*:/);Bm(t,r[1],i[0].replace(/\bwhen\s*:\s*(\[[^\]]*\]|'[^']*'|\w+)/,""),L0(o,!0)),i.length>1&&Bm(t,r[1],i.slice(2).join(""),L0(o,!1))}for(let r of n.matchAll(/\b(\w+)\s*\+=\s*files\s*\(/g))Bm(t,r[1],G0(n,r.index+r[0].length-1),null);return gn(t)}function L0(e,t){return qm.test(e)?t?wn:/CONFIG_(?:SOFTMMU|SYSTEM_ONLY)\b/.test(e)&&!e.includes(",")?as:null:Zm.test(e)?t?as:e.includes(",")?null:wn:null}function Bm(e,t,n,r){for(let s of n.matchAll(/'([^'\n]+)\.(?:c|cc|cpp|S)(?:\.inc)?'/g))e.files.push({stem:s[1],set:t,builds:r});for(let s of n.replace(/'[^']*'/g," ").matchAll(/\b(\w+_(?:ss|set|sources))\b/g))s[1]!==t&&e.joins.push({from:s[1],to:t,builds:r})}function G0(e,t){let n=0;for(let r=t;r<e.length&&r<t+2e4;r++){let s=e[r];if(s==="(")n++;else if(s===")"&&--n===0)return e.slice(t+1,r)}return""}function B0(e){let t={files:[],joins:[],roots:[],folders:[]},n=e.slice(0,1<<20).replace(/\\\r?\n/g," ").split(`
`),r=[];for(let s of n){let o=s.replace(/#.*/,"").trim(),i=/^(ifeq|ifneq|ifdef|ifndef)\b(.*)$/.exec(o);if(i){let u=i[1]==="ifndef"||i[1]==="ifneq";r.push(j0(i[2],!u));continue}if(/^else\b/.test(o)){let u=r.pop()??null;r.push(u===null?null:u===wn?as:wn);continue}if(/^endif\b/.test(o)){r.pop();continue}let a=/^(?:lib)?obj-(y|\$\((.*?)\)|\$\(call .*\))\s*[+:]?=\s*(.*)$/.exec(o);if(!a)continue;let c=r.find(u=>u!==null)??null;a[1]!=="y"&&(c=j0(a[1],!0)??c);for(let u of a[3].split(/\s+/))u.endsWith(".o")?t.files.push({stem:u.slice(0,-2),set:"obj",builds:c}):u.endsWith("/")&&t.folders.push({folder:u.slice(0,-1),builds:c??wo})}return t.roots.push({set:"obj",builds:wo}),gn(t)}function j0(e,t){let n=r=>new RegExp(`lnot\\s*,\\s*\\$\\(${r}\\)`).test(e);if(qm.test(e)){let r=qm.exec(e)[0];return!n(r)===t?wn:/SOFTMMU|SYSTEM_ONLY/.test(r)&&!/land|lor/.test(e)?as:null}return Zm.test(e)?!n(Zm.exec(e)[0])===t?as:wn:null}function q0(e){let t={user:!1,system:!1},n=new Map,r=new Set,s=[...e.values()];for(let c of s)for(let u of c.roots)r.add(u.set),n.set(u.set,wl(n.get(u.set)??t,u.builds));let o=s.flatMap(c=>c.joins),i=new Set(s.flatMap(c=>[...c.files.map(u=>u.set),...c.joins.flatMap(u=>[u.from,u.to])]));for(let c of i)!r.has(c)&&!o.some(u=>u.from===c)&&n.set(c,N2(c));for(let c=0;c<10;c++){let u=!1;for(let l of o){let d=n.get(l.to);if(!d)continue;let p=wl(n.get(l.from)??t,bl(d,l.builds)),f=n.get(l.from);(!f||f.user!==p.user||f.system!==p.system)&&(n.set(l.from,p),u=!0)}if(!u)break}let a=new Map;for(let[c,u]of e){let l=U2(c,e);for(let d of u.files){let p=c===""?d.stem:`${c}/${d.stem}`,f=bl(bl(n.get(d.set)??wo,d.builds),l);a.set(p,wl(a.get(p)??t,f))}}return a}function U2(e,t){let n=null,r=e===""?[]:e.split("/");for(let s=0;s<r.length;s++){let i=t.get(r.slice(0,s).join("/"))?.folders.filter(a=>a.folder===r[s])??[];if(i.length>0){let a=i.map(c=>c.builds).reduce(wl);n=n?bl(a,n):a}}return n}var wo,wn,as,qm,Zm,D2,bl,wl,Z0=k(()=>{"use strict";na();wo={user:!0,system:!0},wn={user:!1,system:!0},as={user:!0,system:!1},qm=/CONFIG_(?:SOFTMMU|SYSTEM_ONLY|KVM|HVF|WHPX|NVMM|HAX|XEN|MSHV)\b/,Zm=/CONFIG_(?:USER_ONLY|LINUX_USER|BSD_USER)\b/;D2={target_arch:wo,target_common_arch:wo,target_user_arch:as,target_softmmu_arch:wn,target_system_arch:wn,target_common_system_arch:wn};bl=(e,t)=>t===null?e:{user:e.user&&t.user,system:e.system&&t.system},wl=(e,t)=>({user:e.user||t.user,system:e.system||t.system})});function W0(){let e=Ze(800),t=Ze(1e5);return{facts:{get:n=>t.get(n)?_o:e.get(n),set:(n,r)=>r===_o?t.set(n,!0):e.set(n,r)},lists:Ze(2e3)}}async function H0(e,t,n,r){let s=n.filter(l=>L2.test(l.path)),o=await Bt(e,s,r.facts,aa,pa),i=await j2(e,t,n,r),a=i.size>0||e.complete?q0(i):null,c=s.filter((l,d)=>o[d]===pa).map(l=>l.path),u=s.flatMap((l,d)=>{let p=o[d];if(p===_o)return[];let f=l.path.slice(t.length+1).replace(/\.(?:c\.inc|inc\.c|c|cc|cpp)$/,""),m=a===null?{user:!0,system:!0}:a.get(f)??null,h=e.complete!==void 0&&!e.complete(l.path);return[{path:l.path,facts:p,builds:m,partial:h}]});return V2(u),{files:u,unread:c}}async function j2(e,t,n,r){let s=new Map;for(let o of n){if(!G2.test(o.path))continue;let i=o.path.endsWith("meson.build"),a=`${i?"meson":"make"} ${o.id}`,c=r.lists.get(a);if(!c){let[d]=await e.read([o]);c=(i?V0:B0)(d??""),r.lists.set(a,c)}let u=o.path.slice(t.length+1),l=u.lastIndexOf("/");s.set(l<0?"":u.slice(0,l),c)}return s}function V2(e){for(let t=0;t<3;t++)for(let n of e){let r=n.path.slice(n.path.lastIndexOf("/")+1);if(r.endsWith(".h"))continue;let s=e.flatMap(o=>o===n||o.builds===null?[]:o.facts.includes.filter(i=>i.name===r||i.name.endsWith(`/${r}`)).map(i=>({user:o.builds.user&&vr(i.branches)!==!1,system:o.builds.system&&kt(i.branches)!==!1})));s.length>0&&(n.builds={user:s.some(o=>o.user),system:s.some(o=>o.system)})}}var pa,L2,G2,Wm=k(()=>{"use strict";tu();Vt();_l();Z0();lo();pa={..._o},L2=/\.(?:c|h|inc|c\.inc|inc\.c|cpp|cc)$/,G2=/(?:^|\/)(?:meson\.build|Makefile\.objs)$/});async function Hm(e,{folder:t,names:n,deep:r}){if(r)return(await e.list(t)).filter(o=>n.test(o.path));let s=[];for(let o of await e.names(t)){let i=n.test(o)?await e.entry(`${t}/${o}`):null;i&&s.push(i)}return s}async function Y0(e,t){let n=[`hw/${t}`,`include/hw/${t}`].map(s=>({folder:s,names:/\.(?:c|h|inc)$/,deep:!0}));return(await Promise.all([...J0,...n].map(s=>Hm(e,s)))).flat()}async function Km(e,t,n){let r=await Bt(e,t,n.facts,aa,pa);return t.flatMap((s,o)=>{let i=r[o];return i.functions.length+i.descriptions.length+i.macros.length+i.aliases.length===0?[]:[{path:s.path,facts:i,builds:{user:!0,system:!0},outside:!0}]})}function B2(e){let t=e.functions.filter(r=>r.hooks.length+r.ops.length+r.accelInits.length>0).map(({name:r,hooks:s,ops:o,accelInits:i})=>[r,s.map(a=>[a.member,a.owner,a.symbols,a.symbolParam,a.clears,a.branches]),o.map(a=>a.tables),i]),n=e.macros.filter(r=>r.body.includes("vmsd"));return t.length+n.length===0?"":JSON.stringify([t,n])}async function X0(e,t,n){for(let r of J0){let s=r.folder.split("/",1)[0];if(await K0(e,t,s)||await K0(e,t,r.folder))continue;let[o,i]=[await Hm(e,r),await Hm(t,r)],a=new Map(o.map(p=>[p.path,p.id])),c=i.filter(p=>a.get(p.path)!==p.id),u=new Map(i.map(p=>[p.path,p.id])),l=o.filter(p=>u.get(p.path)!==p.id),d=async(p,f)=>(await Bt(p,f,n.facts,aa,pa)).map(B2).sort().join("");if(await d(e,l)!==await d(t,c))return!0}return!1}async function K0(e,t,n){let r=n.lastIndexOf("/"),[s,o]=r<0?["",n]:[n.slice(0,r),n.slice(r+1)],[i,a]=[await e.ids?.(s),await t.ids?.(s)];if(!i||!a)return!1;let c=u=>u.get(`${o}/`)??u.get(o);return c(i)===c(a)}var J0,Q0=k(()=>{"use strict";_l();lo();Wm();J0=[{folder:"include/hw",names:/\.h$/},{folder:"include/hw/core",names:/\.h$/},{folder:"include/qom",names:/\.h$/},{folder:"include/accel",names:/\.h$/,deep:!0},{folder:"hw/core",names:/\.(?:c|h|inc)$/},{folder:"qom",names:/\.[ch]$/},{folder:"accel",names:/\.[ch]$/,deep:!0}]});function vl(){let e=W0(),t=Ze(1e3),n=Ze(4e3),r=Ze(600),s=Ze(60),o=new WeakMap;function i(c){let u=o.get(c);return u===void 0&&(u=(async()=>{let l=await z0(c),p=(await Km(c,l,e)).filter(({facts:f})=>f.functions.some(m=>m.hooks.length>0));return{core:await M0(c,l,t),roots:p}})(),o.set(c,u)),u}async function a(c,u){let l=await pT(c,u);if(!l)return null;let{folder:d,entries:p}=l,f=await fT(c,u,n),{core:m,roots:h}=await i(c),g=[u,d,JSON.stringify(f),m.usesSaveVersion,m.knowsTypes,m.absent,...h.map(({facts:P})=>JSON.stringify(P.functions)),...p.map(P=>`${P.path} ${P.id}`)].join(`
`),_=async()=>Y0(c,u),y=P=>P.map(I=>`${I.path} ${I.id}`).join(`
`),b=s.get(g);if(b&&(b.outside===null||b.outside===y(await _())))return b.model;let w=await H0(c,d,p,e),v={name:u,folder:d,entries:p,builds:f},T=[...w.files,...h],E=tS(c,v,{...w,index:eS(c,T,w.unread)},m);if(!E.incomplete)return s.set(g,{model:E.model,outside:null}),E.model;let S=await _(),x=[...p,...S].filter(P=>P.path.endsWith(".h")),$=[...w.files,...await Km(c,S,e),...h],C=eS(c,$,w.unread,await D0(c,x,r)),{model:A}=tS(c,v,{...w,index:C},m);return s.set(g,{model:A,outside:y(S)}),A}return{targets:pm,target:a,core:async c=>(await i(c)).core,outsideDiffers:(c,u)=>X0(c,u,e)}}function eS(e,t,n,r){let s=new Set,o=t.filter(i=>!s.has(i.path)&&s.add(i.path));return _0(o,e.complete===void 0&&n.length===0,r)}function tS(e,{name:t,folder:n,entries:r,builds:s},{files:o,unread:i,index:a},c){let u=e.complete!==void 0,l=$0(a,q2(a,n,c,u),u),d=!c.knowsTypes&&!c.absent,p=l?.base??null;if(!p&&i.length>0&&(p=Jm(nS({path:i[0],line:1}))),!p){let y=o.find(b=>b.path===`${n}/cpu.h`&&b.facts.definesCpu);if(!y||!d)return{model:null,incomplete:!1};p=nS({path:y.path,line:1})}let f=e.complete!==void 0&&p.place!==null&&e.complete(p.place.path);(u&&!f||i.length>0)&&p.registration.type==="none"&&(p=Jm(p));for(let y of i)p.unresolved.push({about:"hook",what:`${y} cannot be read`,path:y,line:1});d&&!c.usesSaveVersion&&(p=Jm(p));let h=y=>({...y,registration:{...y.registration,userMode:s.user}}),g=/^(?:none|unknown)$/.test(p.registration.type)&&x0(a);return{model:{name:t,folder:n,base:h(p),others:(l?.others??[]).map(h),classNames:l?.names??[],typed:(l?.typed??!1)||d,unread:i,fresh:f,builds:s,describe:y=>pl(a,y,""),files:new Map(r.map(y=>[y.path.slice(n.length+1),y.id]))},incomplete:a.wanted.size>0||g}}function Jm(e){return{...e,registration:{...e.registration,type:"unknown"}}}function nS(e){return{cpuClass:null,registration:{type:"none",hooks:[],embedsCpuCommon:null,versionId:null,minimumVersionId:null,userMode:null},hook:null,descriptions:[],main:null,userHooks:[],variables:[],place:e,unresolved:[]}}function q2(e,t,n,r){if(!n.usesSaveVersion&&!(r&&n.absent))return null;let o=(e.aliases.get("CPU_SAVE_VERSION")??[]).find(i=>i.file.path.startsWith(`${t}/`)&&kt(i.branches)!==!1);return!o||!e.files.some(i=>i.facts.savesState===!0)?null:{place:{path:o.file.path,line:o.line},version:/^\d+$/.test(o.value)?Number(o.value):null}}var Ym=k(()=>{"use strict";tu();Vt();mT();R0();N0();mm();Gm();U0();Q0();Wm();ua()});function Tl(e,t){let n=mG(e),r=new Map;for(let s=1;s<n.length;s++){let o=n[s];if(o==null||o===n[s-1])continue;let i=s;for(;i+1<n.length&&n[i+1]===o;)i++;let a=i===n.length-1,c=e[s].merge?r.get(o):void 0,u=c?.undoneBy!=null&&e[c.undoneBy].before===o;r.set(o,{at:c&&!u?c.at:s,scope:a?"net":"transient",undoneBy:a?null:i+1})}return[...r.values()].filter(s=>s.scope==="net"||!(t||e[s.at].merge))}function mG(e){let t=[];for(let[n,{key:r,before:s,merge:o}]of e.entries())t.push(n===0||o||r!==s?r:t[n-1]);return t}var eh=k(()=>{"use strict"});var th,xS=k(()=>{"use strict";th=async e=>await e.entry("include/migration/vmstate.h")!==null});async function $S(e,t){let n=new Map,r=(a,c)=>{let u=n.get(a)??new Set;n.set(a,u.add(c))},s=new Map;for(let[a,{patch:c,merge:u,before:l,after:d}]of e.steps.entries()){if(u){for(let p of await wG(l,d))r(p,a+1);continue}if(l!==d)for(let p of c.files){let f=p.newPath??p.oldPath,m=Oe(f);(m===null?!await bG(f,p,l,d):!await yG(f,p,l,d))||(m!==null?r(m,a+1):s.set(a+1,[...s.get(a+1)??[],f,...p.oldPath?[p.oldPath]:[]]))}}let{before:o,after:i}=e.net;if(n.size+s.size===0||!(await th(o)||await th(i)))return new Map;if(s.size>0){let{reader:a}=await t(),c=new Set([...await a.builds(o),...await a.builds(i)].map(u=>u.target));for(let u of c){let[l,d]=[await a.touches(o,u),await a.touches(i,u)];for(let[p,f]of s)f.some(m=>l.has(m)||d.has(m))&&r(u,p)}}return n}async function yG(e,t,n,r){return/\.(?:h|inc)$/.test(e)?t.hunks.length===0||PS(t).some(s=>AS.test(s)||CS.test(s)||/;/.test(s)):e.endsWith(".c")?(await RS(t,n,r)).some(s=>CS.test(s)):!1}async function bG(e,t,n,r){return/\.(?:h|inc)$/.test(e)?t.hunks.length===0||PS(t).some(s=>AS.test(s)):e.endsWith(".c")?(await RS(t,n,r)).some(s=>_G.test(s)):!1}async function RS(e,t,n){let r=[];for(let[s,o]of[[t,e.oldPath],[n,e.newPath]]){let i=o===null?null:await s.entry(o),[a]=i?await s.read([i]):[];a!=null&&r.push(a)}return r}async function wG(e,t){let n=async o=>await o.ids?.("target")??new Map,[r,s]=[await n(e),await n(t)];return[...new Set([...r.keys(),...s.keys()])].filter(o=>o.endsWith("/")&&r.get(o)!==s.get(o)).map(o=>o.slice(0,-1))}function OS({files:e}){let t=[];for(let{newPath:n,hunks:r}of e)if(n!==null)for(let s of r){let o=s.newStart;for(let{kind:i,text:a}of s.lines)i==="+"&&/^[ \t]*#[ \t]*define[ \t]/.test(a)&&t.push({path:n,line:o,side:"new"}),i!=="-"&&o++}return t}var CS,_G,AS,PS,nh=k(()=>{"use strict";xS();qt();CS=/VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/,_G=/^(?!static\b).*\b(?:VMStateDescription|VMStateInfo)\s+\w+\s*=/m,AS=/#[ \t]*(?:define|undef|if|el|endif|include)|VMS|\benum\b|^[ \t]*[A-Z][A-Z0-9_]*(?:[ \t]*=[^;]*)?,?[ \t]*$|\[[^\]]+\]/;PS=e=>e.hunks.flatMap(({lines:t})=>t.filter(({kind:n})=>n!==" ").map(({text:n})=>n))});function KS(e){if(e.kind==="version")return"lowered";let{sent:t,versionId:n}=e.outer;return e.nested?"nested":e.kind==="added"&&t!==null&&n!==null&&n>t?"unguarded":e.kind==="added"||e.kind==="repeated"?"added":e.kind==="removed"?"removed":e.kind==="moved"?"moved":"changed"}function qG(e){return!e||e.conditional||e.struct!==void 0||e.size===null||e.count===null||e.pointers?null:e.size*e.count}function sh(e){let{symbol:t,sent:n,versionId:r}=e.outer,s=Math.max(n??0,r??0)+1,o=n!==null&&r!==null&&r>n?r:null,i=o===null?`raise version_id and minimum_version_id of ${t} to ${s}`:`raise minimum_version_id of ${t} to ${o}, too`;switch(KS(e)){case"lowered":return`Leave version_id of ${t} at ${n}: a version that a release has sent must not come down.`;case"nested":return`The version of a nested VMSTATE_STRUCT is not in the stream, so raising that of ${e.symbol} declares nothing: ${i}. To keep older streams loading, send the new state in a subsection of ${t} with needed().`;case"unguarded":return`Use the _V form of the macro with version ${o}, so that ${e.at} is read only from streams that have it.`;case"added":return`Raise version_id of ${t} to ${s} and use the _V form of the macro for ${e.at}; or move it into a subsection with needed(). If older streams need not load, ${i}.`;case"removed":{let a=qG(e.oldField);return`Leave ${a===null?"VMSTATE_UNUSED(\u2026) of its size":`VMSTATE_UNUSED(${a})`} where ${e.at} was. If older streams need not load, ${i}.`}case"moved":return`Put ${e.at} back where it was: the order of the fields is the order of the bytes. If older streams need not load, ${i}.`;default:return`Send ${e.at} as it was (a copy of the old size, filled in pre_save and read in post_load, can stand for it), or move the new form into a subsection with needed(). If older streams need not load, ${i}.`}}function JS(e,t){let{sent:n,versionId:r}=e.outer;if(KS(e)!=="unguarded"||n===null||r===null||t.length>500)return null;let s=ZG.exec(t);if(s)return s[3]==="_SUB_ARRAY"?null:`${s[1]}VMSTATE_${s[2]}${s[3]}_V(${s[4]}, ${r}),`;let o=/^(\s*VMSTATE_STRUCT\(\s*[^(),]+,\s*[^(),]+,\s*)\d+(,[^()]*\),?\s*)$/.exec(t);return o?`${o[1]}${r}${o[2]}`:null}var ZG,YS=k(()=>{"use strict";ZG=/^(\s*)VMSTATE_(BOOL|U?INT(?:8|16|32|64)|UINTTL|FLOAT64|CPUDOUBLE)((?:_SUB)?(?:_ARRAY|_2DARRAY)?)\(([^()]*)\),?[ \t]*$/});function St(e){let t=e.count===1?"":`${e.count??"a varying number"} \xD7 `;return e.struct!==void 0?`${t}${e.struct?.symbol??"a nested description"}`:e.type==="unused_buffer"&&e.size!==null?`${t}${e.size} unused ${e.size===1?"byte":"bytes"}`:e.size===null?`${t}a size that is not known`:`${t}${WG(e.size)}`}var WG,me,pt,To=k(()=>{"use strict";WG=e=>e===1?"1 byte":`${e} bytes`;me=e=>e.symbol||e.name||"a description",pt=e=>({path:e.path,line:e.line})});function Sl(e,t){return{name:t.name??t.symbol,symbol:t.symbol,sent:e.versionId,versionId:t.versionId,minimumVersionId:t.minimumVersionId,place:pt(t)}}function Kt(e,t,n,r,s,[o,i]){let a=t??e;return{kind:n,effect:r,description:a.name??a.symbol,symbol:a.symbol,nested:null,outer:Sl(e??a,t??a),at:"",from:o,to:i,message:s,oldField:null,newField:null,oldPlace:e&&pt(e),newPlace:t&&pt(t),inherent:!1}}var oh=k(()=>{"use strict";To()});function cs(e,t){return!e||!t?e??t:El[e.outcome]!==El[t.outcome]?El[e.outcome]>El[t.outcome]?e:t:e.declared!==t.declared?e.declared?t:e:e.always||!t.always?e:t}function ih(e){return{outcome:"unknown",kind:"element",declared:!1,always:!0,harm:null,old:null,new:null,within:e,offset:0,exact:!0,block:null,found:null,message:"",decided:new Map}}function ah(e){if(e.kind==="opaque"&&e.reason)return e.reason;let t=e.at.field?.name??e.at.description.symbol,n=e.at.field?.code??null;return e.kind==="pointers"?`How much of ${t} is sent is decided by its pointers.`:e.kind==="opaque"&&n?`What ${n.symbol} makes of ${t} is not the same on both sides.`:`How much of ${t} is sent is decided when it runs.`}var El,ch=k(()=>{"use strict";El={misread:3,unknown:2,refused:1}});function XS(e,t){let n=(u,l)=>e[u].name===t[l].name&&e[u].shape===t[l].shape,r=0;for(;r<e.length&&r<t.length&&n(r,r);)r++;let s=0;for(;s<Math.min(e.length,t.length)-r&&n(e.length-1-s,t.length-1-s);)s++;let o=[];for(let u=0;u<r;u++)o.push([u,u]);let[i,a]=[e.length-r-s,t.length-r-s],c=i*a<=16e4?HG(e.slice(r,r+i),t.slice(r,r+a)):KG(e.slice(r,r+i),t.slice(r,r+a));for(let[u,l]of c)o.push([u===null?null:u+r,l===null?null:l+r]);for(let u=s;u>0;u--)o.push([e.length-u,t.length-u]);return o}function HG(e,t){let[n,r]=[e.length,t.length],s=new Set(t.map(d=>d.name)),o=(d,p)=>{let[f,m]=[e[d],t[p]];return f.name===m.name?f.shape===m.shape?6:4:f.shape===m.shape?s.has(f.name)?1:3:0},i=new Uint32Array((n+1)*(r+1)),a=(d,p)=>d*(r+1)+p;for(let d=n-1;d>=0;d--)for(let p=r-1;p>=0;p--){let f=o(d,p);i[a(d,p)]=Math.max(i[a(d+1,p)],i[a(d,p+1)],f?f+i[a(d+1,p+1)]:0)}let c=[],[u,l]=[0,0];for(;u<n&&l<r;){let d=o(u,l);d&&i[a(u,l)]===d+i[a(u+1,l+1)]?c.push([u++,l++]):i[a(u,l)]===i[a(u+1,l)]?c.push([u++,null]):c.push([null,l++])}for(;u<n;)c.push([u++,null]);for(;l<r;)c.push([null,l++]);return c}function KG(e,t){let n=u=>{let l=new Map;return u.forEach((d,p)=>{l.set(d.name,l.has(d.name)?-1:p)}),l},r=n(t),s=[...n(e)].flatMap(([u,l])=>{let d=r.get(u)??-1;return l>=0&&d>=0?[[l,d]]:[]}),o=JG(s.map(([,u])=>u)).map(u=>s[u]),i=[],[a,c]=[0,0];for(let[u,l]of[...o,[e.length,t.length]]){for(;a<u;)i.push([a++,null]);for(;c<l;)i.push([null,c++]);a<e.length&&i.push([a++,c++])}return i}function JG(e){let t=[],n=[];e.forEach((s,o)=>{let[i,a]=[0,t.length];for(;i<a;){let c=i+a>>1;e[t[c]]<s?i=c+1:a=c}n[o]=i>0?t[i-1]:-1,t[i]=o});let r=[];for(let s=t.at(-1)??-1;s>=0;s=n[s])r.push(s);return r.reverse()}var QS=k(()=>{"use strict"});function tE(e){return e.exists?`${e.exists.symbol}()${e.exists.digest===null?"":` ${e.exists.digest.slice(0,8)}`}`:e.conditional?"a condition that could not be read":"nothing"}var YG,xl,eE,lh,uh,nE=k(()=>{"use strict";QS();To();YG=100,xl=class{sides;shapes=new Map;known=new Map;seen=new Set;constructor(t){this.sides=t}between(t,n,r,s,o,i){let a=[];this.seen=new Set,this.compare(t,n,r,s,null,a);let c=new Set;return a.filter(l=>{let d=[l.kind,l.description,l.at,l.from,l.to,l.oldPlace?.line,l.newPlace?.line].join("\0");return!c.has(d)&&c.add(d)}).map(l=>({...l,outer:o,effect:i==="misread"&&(l.kind==="condition"||l.kind==="unread")?"unknown":i,inherent:!1}))}compare(t,n,r,s,o,i){let a=`${this.sides.old.of(t,n).id} ${this.sides.new.of(r,s).id}`;if(i.length>=YG||this.seen.has(a))return;this.seen.add(a);let c=this.sent(this.sides.old,t,n),u=this.sent(this.sides.new,r,s),l=new lh(t,r,o,c,u),d=[],p=[],f=[],m=()=>{if(d.length||p.length){let h=(y,b)=>y.sequence(b.flatMap(w=>w.sequence.items)),[g,_]=[h(this.sides.old,d),h(this.sides.new,p)];this.sides.walker.alike(g,_,t)||this.gap(d,p,f,l,i)}[d,p,f]=[[],[],[]]};for(let[h,g]of XS(c,u)){let[_,y]=[h===null?null:c[h],g===null?null:u[g]];if(_&&y&&(_.shape===y.shape||this.sides.walker.alike(_.sequence,y.sequence,t))){m();continue}_&&d.push(_),y&&p.push(y),_&&y&&f.push([_,y])}m()}gap(t,n,r,s,o){let i=new Set(r.flat()),a=t.filter(u=>!i.has(u)),c=n.filter(u=>!i.has(u));for(let[u,l]of r){let[d,p]=[u.field.struct,l.field.struct],f=o.length;if(d&&p&&d.name===p.name&&u.field.count===l.field.count){let m={from:eE(u.field),to:eE(l.field)},h=typeof l.field.structVersion=="number"?null:m;m.from!==null&&m.to!==null&&this.compare(d,m.from,p,m.to,h,o)}o.length===f&&o.push(s.changed(u,l))}if(a.length===1&&c.length===1&&!s.elsewhere(a[0],c[0])){o.push(s.replaced(a[0],c[0]));return}for(let u of a)s.movedFrom(u)||o.push(s.removed(u));for(let u of c)o.push(s.added(u))}sent(t,n,r){return n.fields.flatMap((s,o)=>{let i=t.field(n,s,o,r);if(!i.length)return[];let a=t.sequence(i);return[{field:s,name:s.name,shape:this.shapeOf(a),sequence:a}]})}shapeOf(t){let n=this.known.get(t);if(n!==void 0)return n;let r=[],[s,o]=[0,0],i=()=>{o&&r.push(`${o}*${s}`),o=0};for(let u of t.items)if(u.kind!=="point"){if(u.kind==="run"&&(u.size===s||!o)){s=u.size,o+=u.count;continue}i(),u.kind==="run"?[s,o]=[u.size,u.count]:r.push(this.wordOf(u))}i();let a=r.join(" "),c=this.shapes.get(a)??this.shapes.size;return this.shapes.set(a,c),this.known.set(t,c),c}wordOf(t){let n="body"in t?this.shapeOf(t.body):0;switch(t.kind){case"unused":return`unused ${t.bytes}`;case"opaque":return`opaque ${t.bytes} ${t.key}`;case"group":return`if ${t.key} (${n})`;case"repeat":case"pointers":return`${t.kind} ${t.times} (${n})`;case"refusal":return`refused ${t.message}`;default:return`${t.kind} (${n})`}}},eE=e=>typeof e.structVersion=="number"?e.structVersion:e.struct?.versionId??null,lh=class{a;b;nested;before;after;constructor(t,n,r,s,o){this.a=t,this.b=n,this.nested=r;let i=a=>{let c=new Map;for(let{name:u}of a)c.set(u,(c.get(u)??0)+1);return c};this.before=i(s),this.after=i(o)}elsewhere(t,n){return this.movedFrom(t)||(this.before.get(n.name)??0)>0}movedFrom(t){return uh(t)&&(this.after.get(t.name)??0)>=(this.before.get(t.name)??0)}added(t){let[n,r]=[this.before.get(t.name)??0,this.after.get(t.name)??0],s=St(t.field),o=me(this.b);return n>0&&r>n&&uh(t)?this.make("repeated",null,t,`${o} sends ${t.name} once more, ${s}.`):n>0&&uh(t)?{...this.make("moved",null,t,`${o} sends ${t.name} at another place.`),from:"elsewhere"}:this.make("added",null,t,`${o} sends a new field, ${t.name}, ${s}.`)}removed(t){let n=`${me(this.b)} no longer sends ${t.name}, ${St(t.field)}.`;return this.make("removed",t,null,n)}replaced(t,n){let r=`${me(this.b)} sends ${n.name}, ${St(n.field)}, in place of ${t.name}, ${St(t.field)}.`;return this.make("replaced",t,n,r)}changed(t,n){let[r,s]=[St(t.field),St(n.field)],o=me(this.b);if(t.field.unknown!==null||n.field.unknown!==null)return this.make("unread",t,n,n.field.unknown??t.field.unknown);let[i,a]=[tE(t.field),tE(n.field)];if(i!==a){let u=`Whether ${o} sends ${n.name} was decided by ${i}, and is by ${a}.`;return{...this.make("condition",t,n,u),from:i,to:a}}if(r===s)return this.make("other",t,n,`${o} sends ${n.name} in another form.`);let c=t.field.size===n.field.size&&t.field.count!==n.field.count?"counted":"resized";return this.make(c,t,n,`${o} sends ${n.name} as ${s}; it was ${r}.`)}make(t,n,r,s){return{kind:t,description:this.b.name??this.b.symbol,symbol:this.b.symbol,nested:this.nested,at:(r??n).name,from:n?St(n.field):"absent",to:r?St(r.field):"absent",message:s,oldField:n?.field??null,newField:r?.field??null,oldPlace:pt(n?.field??this.a),newPlace:pt(r?.field??this.b)}}},uh=e=>e.field.type!=="unused_buffer"});function Cl(e){switch(e.kind){case"run":return e.size*e.count;case"unused":case"opaque":return e.bytes;case"repeat":return e.body.bytes===null?null:e.body.bytes*e.times;case"point":case"refusal":return 0;default:return null}}function rE(e){return e.kind==="point"?!e.description.subsections.length:"body"in e?e.body.quiet:!0}function sE(e,t){switch(e.kind){case"run":return{size:e.size,count:e.count};case"repeat":return e.body.uniform&&{size:e.body.uniform.size,count:e.body.uniform.count*e.times};case"point":return t==="load"||!e.description.subsections.length?{size:0,count:0}:null;default:return null}}var dh=k(()=>{"use strict"});function So(e,t){let n=new Set,r=[e];for(let s=r.pop();s;s=r.pop()){if(n.has(s))continue;n.add(s);let{digest:o}=s;o!==null&&kn(s)!==null&&t.add(fh(s));for(let[i,a]of s.fields.entries())o!==null&&iE(a)!==null&&t.add(oE(s,i)),a.struct&&r.push(a.struct);r.push(...s.subsections)}}function kn(e){return e.versionId===null?e.unknown[0]??`The version of ${e.symbol} could not be read.`:e.unknown[0]??null}function iE(e){let t=n=>e.unknown??`${n} of ${e.name} could not be read.`;return e.struct===null&&!e.code?.digest?t("The nested description"):e.conditional&&e.exists===null?t("The condition"):e.count===null&&e.unknown!==null?e.unknown:e.struct?aE(e)&&typeof e.structVersion!="number"?t("The nested version"):null:e.size!==null||e.code?.digest?null:e.code!==null||e.unknown!==null?t("The size"):null}function ga(e,t){return e.versionId!==null&&t>e.versionId?`version ${t} is too new for ${e.versionId}`:e.minimumVersionId!==null&&t<e.minimumVersionId?`version ${t} is too old for ${e.minimumVersionId}`:null}var XG,ph,fh,oE,aE,vn,Al,_a=k(()=>{"use strict";dh();XG=64,ph=e=>e.digest===null?`name ${e.symbol}`:`text ${e.digest}`;fh=e=>`description ${e.digest}`,oE=(e,t)=>`field ${e.digest} ${t}`;aE=e=>e.type==="vstruct"||typeof e.structVersion=="number",vn=class{side;opaque;done=new Map;doing=new Set;ids=0;conditions=new Set;constructor(t,n){this.side=t,this.opaque=n}of(t,n){let r=this.done.get(t)??new Map;this.done.set(t,r);let s=r.get(n);return s||(s=this.make(t,n),r.set(n,s)),s}make(t,n){let r={description:t,field:null};if(this.doing.has(t)||this.doing.size>=XG)return this.sequence([this.unread(`nests ${t.symbol}`,`${t.symbol} nests in itself or too deep.`,r)]);let s=kn(t);if(s!==null||t.digest!==null&&this.opaque.has(fh(t)))return this.sequence([this.unread(t.digest===null?null:fh(t),s??`${t.symbol} is not readable.`,r)]);this.doing.add(t);let o=t.fields.flatMap((a,c)=>this.field(t,a,c,n));this.doing.delete(t),t.ends.fields===!1&&o.push(this.unread(`runs on ${t.symbol}`,`The list of fields of ${t.symbol} has no end.`,r));let i=new Map;for(let a of t.subsections)a.name!==null&&!i.has(a.name)&&i.set(a.name,a);return o.push({kind:"point",description:t,lookup:i,at:r}),this.sequence(o)}field(t,n,r,s){let o={description:t,field:n};if(!Al(n,s))return[];let i=n.conditional||n.exists!==null,a=this.content(t,n,r,o);if(!i||!a.length||n.exists===null)return a;let c=ph(n.exists);return this.conditions.add(c),[{kind:"group",key:c,symbol:n.exists.symbol,body:this.sequence(a),at:o}]}content(t,n,r,s){if(n.count===0)return[];let o=iE(n),i=t.digest===null?null:oE(t,r);if(o!==null||i!==null&&this.opaque.has(i))return[this.unread(i,o??`${n.name} could not be read.`,s)];let a=this.element(n,s);return n.count===null?[{kind:"varying",counter:n.counter,body:this.sequence(a),at:s}]:n.pointers?[{kind:"pointers",times:n.count,body:this.sequence(a),at:s}]:this.times(a,n.count,s)}element(t,n){if(t.struct){let s=aE(t)?t.structVersion:t.struct.versionId??0,o=this.of(t.struct,s),i=this.side==="load"?ga(t.struct,s):null;return i!==null?[{kind:"refusal",message:i,at:n}]:["struct","vstruct","tmp"].includes(t.type)?[{kind:"repeat",times:1,body:o,at:n}]:[{kind:"varying",counter:t.counter,body:o,at:n}]}let{size:r}=t;if(t.type==="unused_buffer"&&r!==null)return r?[{kind:"unused",bytes:r,at:n}]:[];if(t.type==="buffer"){let s={kind:"run",size:1,count:r??1,at:n};return r===0?[]:[r===null?{kind:"varying",counter:t.counter,body:this.sequence([s]),at:n}:s]}return r===null?[{kind:"opaque",key:t.code?ph(t.code):`type ${t.type}`,bytes:null,at:n,reason:null}]:r===0?[]:t.parts?.length?t.parts.map(s=>({kind:"run",size:s,count:1,at:n})):t.code===null||[1,2,4,8].includes(r)?[{kind:"run",size:r,count:1,at:n}]:[{kind:"opaque",key:ph(t.code),bytes:r,at:n,reason:null}]}times(t,n,r){if(n===1)return t;let s=t.length===1?t[0]:null;return s?.kind==="run"?[{...s,count:s.count*n}]:s?.kind==="unused"?[{...s,bytes:s.bytes*n}]:s?.kind==="repeat"?[{...s,times:s.times*n}]:t.length?[{kind:"repeat",times:n,body:this.sequence(t),at:r}]:[]}unread(t,n,r){return{kind:"opaque",key:t??`unread ${this.side} ${++this.ids}`,bytes:null,at:r,reason:n}}sequence(t){let n=0,r=null,s=0;for(let u of t){let l=Cl(u);n=n===null||l===null?null:n+l;let d=sE(u,this.side);d===null||d.count&&r!==null&&d.size!==r?s=null:s!==null&&d.count&&(r=d.size,s+=d.count)}n!==null&&!Number.isSafeInteger(n)&&(n=null);let o=s!==null&&r!==null&&Number.isSafeInteger(s)?{size:r,count:s}:null,i=t.every(rE),a=t.every(u=>u.kind!=="refusal"&&(!("body"in u)||u.body.plain)),c=t.every(u=>u.kind==="point"||u.kind==="repeat"&&u.body.hollow);return{id:++this.ids,items:t,bytes:n,uniform:o,quiet:i,plain:a,hollow:c}}},Al=(e,t)=>e.sent!==!1&&(e.conditional||e.exists!==null||e.version<=t)});function uE(e,t){let n=[],r=[[e,t]];for(let s=r.pop();s;s=r.pop()){let[o,i]=s;n.push(...QG(o,i),...ej(o,i));let[a,c]=[cE(o.subsections),cE(i.subsections)];for(let[u,l]of c){let d=a.get(u);d?r.push([d,l]):n.push(Kt(null,l,"subsection-added","none",`${me(i)} has a new subsection, ${u}.`,["absent","a subsection"]))}}return n}function QG(e,t){if(e.versionId===t.versionId&&e.minimumVersionId===t.minimumVersionId)return[];let n=s=>`version ${s.versionId??"?"}, minimum ${s.minimumVersionId??"?"}`,r=`${me(t)} goes from ${n(e)}, to ${n(t)}.`;return[Kt(e,t,"version","none",r,[n(e),n(t)])]}function ej(e,t){let{versionId:n}=e;return n===null||t.versionId===null?[]:t.fields.filter(r=>!Al(r,n)&&Al(r,t.versionId)).map(r=>({...Kt(e,t,"added","none",`${me(t)} sends ${r.name}, ${St(r)}, from version ${r.version} on.`,["absent",St(r)]),at:r.name,newField:r,newPlace:pt(r)}))}var cE,lE=k(()=>{"use strict";oh();_a();To();cE=e=>{let t=new Map;for(let n of e)n.name!==null&&!t.has(n.name)&&t.set(n.name,n);return t}});var $l,dE=k(()=>{"use strict";dh();$l=class{sum=new Map;marks=[];decided;left=5e4;constructor(t){this.decided=t}add(t,n,r="",s=0,o=0){if(--this.left<0)return;let i=t.at.field?.name??"",a=Cl(t);if(t.kind==="refusal")this.count("refused",1);else if(t.kind==="point")t.description.subsections.length&&this.marks.push(`${this.sum.get("")??0} ${n}`);else if(t.kind==="repeat"){let c=(t.times-s)*n;if(t.body.bytes!==null&&t.body.plain&&t.body.quiet)this.count(r,t.body.bytes*c);else for(let u of t.body.items)this.add(u,c,r)}else if(t.kind==="group"){let c=this.decided.get(t.key),u=c?r:`${r} ? ${t.key}`;if(c!==!1)for(let l of t.body.items)this.add(l,n,u)}else t.kind==="pointers"?this.count(`${r} pointers ${i} ${t.body.bytes}`,(t.times-s)*n):t.kind==="varying"?this.count(`${r} varying ${t.counter??i} ${t.body.bytes}`,n):a===null?this.count(`${r} ${t.kind==="opaque"?t.key:""}`,n):this.count(r,(a-(t.kind==="run"?s*t.size+o:s))*n)}count(t,n){n&&this.sum.set(t,(this.sum.get(t)??0)+n)}harm(t){if(this.left<0||t.left<0)return"either";let n=new Set([...this.sum.keys(),...t.sum.keys()]);return n.delete(""),[...n].some(r=>this.sum.get(r)!==t.sum.get(r))?"either":this.sum.get("")!==t.sum.get("")?"length":this.marks.join()===t.marks.join()?"silent":"either"}}});function ya(e,t){let n=[];for(let r=e;r;r=r.next)n.push(r.point);return Rl(n,t)}var Rl,Pl,mh=k(()=>{"use strict";Rl=(e,t=null)=>e.reduceRight((n,r)=>({point:r,next:n}),t),Pl=class{names;constructor(t){let n=new Set,r=new Set,s=[t];for(let o=s.pop();o;o=s.pop())if(!r.has(o)){r.add(o);for(let i of o.fields)i.struct&&s.push(i.struct);for(let i of o.subsections)i.name!==null&&n.add(i.name),s.push(i)}this.names=[...n].sort()}goesOn(t){let[n,r]=[0,this.names.length];for(;n<r;){let s=n+r>>1;this.names[s]<=t?n=s+1:r=s}return this.names[n]?.startsWith(t)??!1}prune(t){let n=t;for(;n;){let{name:r}=n.point.description;if(r===null||this.goesOn(r))break;n=n.next}return n}}});function pE(e){let t=[];for(let n=e.items.length-1;n>=0;n--){let r=e.items[n];if(r.kind==="point")t.unshift(r);else{r.kind==="repeat"&&t.unshift(...pE(r.body));break}}return t}var Un,fE=k(()=>{"use strict";dE();mh();Un=class e{frames;used=0;part=0;open=[null];ended=!1;reads;constructor(t,n){this.frames=[{sequence:t,index:0,loops:0}],this.reads=n}clone(){let t=new e(this.frames[0].sequence,this.reads);return t.frames=this.frames.map(n=>({...n})),t.used=this.used,t.part=this.part,t.open=this.open,t.ended=this.ended,t}peek(){for(;;){let t=this.frames.at(-1),n=t.sequence.items[t.index];if(n)return n;if(t.loops>0)t.loops--,t.index=0,t.sequence.items.length||(t.loops=0);else{if(this.frames.length===1)return null;this.frames.pop(),this.frames.at(-1).index++}}}advance(){this.frames.at(-1).index++,this.used=0,this.part=0}enter(t){if(!("body"in t))return;let n=t.kind==="repeat"?t.times-this.used:1;this.used=0,this.frames.push({sequence:t.body,index:0,loops:n-1})}rest(t){return t.kind==="run"?(t.count-this.used)*t.size-this.part:t.kind==="unused"?t.bytes-this.used:t.kind==="opaque"&&t.bytes!==null?t.bytes-this.used:null}take(t,n){if(this.open=[null],n===this.rest(t))this.advance();else if(t.kind==="run"){let r=this.part+n;this.used+=Math.floor(r/t.size),this.part=r%t.size}else this.used+=n}takeTimes(t,n){"times"in t&&(this.passed(t),this.used+=n,this.used>=t.times&&this.advance())}skip(t){this.passed(t),this.advance()}passed(t){if(!this.reads)return;if(!("body"in t)||t.kind==="pointers"){this.open=[null];return}let n=Rl(pE(t.body)),r=t.body.bytes?[]:this.open.map(s=>ya(s,n));this.open=[...t.kind==="repeat"?[]:this.open,n,...r]}points(t){let n=[];for(;;){t();let r=this.peek();if(r?.kind==="point")n.push(r),this.advance();else if(r?.kind==="repeat"&&r.body.hollow)this.enter(r);else return n}}listen(t){let n=Rl(this.points(t));n&&(this.open=this.open.map(r=>ya(r,n)))}remaining(t){let n=new $l(t);return this.frames.toReversed().forEach((r,s)=>{let{items:o}=r.sequence,i=o[r.index];s===0&&i&&n.add(i,1,"",this.used,this.part);for(let a of o.slice(r.index+1))n.add(a,1);if(r.loops>0)for(let a of o)n.add(a,r.loops)}),n}}});var Eo,ba,mE,hE,gE=k(()=>{"use strict";fE();ch();mh();_a();Eo=class extends Error{},ba=class{old;new;steps;branches=400;written=null;equal=new Map;constructor(t,n,r=1e6){this.old=t,this.new=n,this.steps=r}walk(t,n,r){this.written=new Pl(r);try{return this.go(new Un(t,!1),new Un(n,!0),{within:r,decided:new Map,outer:null},0,!0)}catch(s){if(!(s instanceof Eo))throw s;let o=`There is too much in ${r.symbol} to compare.`;return{main:{...ih(r),outcome:"unknown",kind:"budget",message:o},extras:[],ends:[]}}}subsections(t,n){let r=(i,a)=>i.of({...a,fields:[]},a.versionId??0),{main:s,extras:o}=this.walk(r(this.old,t),r(this.new,n),t);return s?[s,...o]:o}same(t,n,r){let s=`${t.id} ${n.id}`,o=this.equal.get(s);if(o===void 0){let{main:i,extras:a}=this.go(new Un(t,!1),new Un(n,!0),{within:r,decided:new Map,outer:null},0,!0);o=i===null&&!a.length,this.equal.set(s,o)}return o}alike(t,n,r){try{return this.same(t,n,r)}catch(s){if(!(s instanceof Eo))throw s;return!1}}step=()=>{if(--this.steps<0)throw new Eo};go(t,n,r,s,o){let i=[],a=s,c=o,u=(f,m,h,g,_)=>({...ih(r.within),outcome:f,kind:m,harm:f!=="misread"?null:m==="subsection"?"length":mE(t,n,r.decided),old:h?.at??null,new:g?.at??null,offset:a,exact:c,message:_,decided:r.decided}),l=f=>({main:f,extras:i,ends:[]}),d=(f,m,h)=>{let g=mE(t,n,r.decided),_=h===f?m:f,y=h.kind==="varying"&&(_?.kind!=="run"||h.body.uniform?.size===_.size),b=g==="silent"&&_?.kind!=="unused"&&h.kind!=="pointers"&&!y;return l(g==="length"||b?{...u("misread","element",f,m,"the elements differ"),always:!b}:u("unknown","opaque",f,m,ah(h)))},p=f=>{f===null?c=!1:a+=f};for(;;){this.step();let f=t.peek(),m=n.peek();if(f?.kind==="group"&&r.decided.has(f.key)){r.decided.get(f.key)?t.enter(f):t.advance();continue}if(m?.kind==="group"&&r.decided.has(m.key)){r.decided.get(m.key)?n.enter(m):n.advance();continue}if(m?.kind==="refusal"){let v=m.at.field?.name??"";return l({...u("refused","refusal",f,m,`${v}: ${m.message}`),declared:!1})}let h=v=>v?.kind==="point"||v?.kind==="repeat"&&v.body.hollow;if(h(f)){if(n.listen(this.step),m=n.peek(),m?.kind==="refusal")continue;if((m?.kind==="group"||m?.kind==="repeat")&&!this.heard(t,n)){if(m.kind==="repeat")n.enter(m);else if(!r.decided.has(m.key))return this.branch(t,n,r,a,c,f,m,i);continue}let v=t.points(this.step).flatMap(T=>T.description.subsections);if(f=t.peek(),v.length){m===null&&this.atEnd(n,r);let T=m!==null&&(m.kind==="varying"||m.kind==="opaque"&&m.bytes===null),E=this.blocks(v,n.open,r,(S,x,$)=>u(T&&S==="misread"?"unknown":S,x,f,m,$));if(i.push(...E.extras),E.main)return l(E.main);n.open=E.ends}continue}if(h(m)){n.listen(this.step);continue}if(f===null&&m===null)return this.atEnd(n,r),{main:null,extras:i,ends:n.open};if(f?.kind==="group"||m?.kind==="group"){if(f?.kind==="group"&&m?.kind==="group"&&f.key===m.key&&this.same(f.body,m.body,r.within)){t.skip(f),n.skip(m),c=!1;continue}return this.branch(t,n,r,a,c,f,m,i)}if(f?.kind==="repeat"||m?.kind==="repeat"){let v=this.repeats(t,n,f,m,r);v!==!1&&p(v);continue}if(f===null||m===null){let v=f??m;return v.kind==="varying"||v.kind==="opaque"&&v.bytes===null?d(f,m,v):l(u("misread","end",f,m,f===null?"more is read than was written":"more was written than is read"))}let g=v=>v.kind==="pointers"||v.kind==="varying";if(g(f)||g(m)){let v=T=>T.kind==="varying"?T.counter:null;if(f.kind!==m.kind||v(f)!==v(m))return d(f,m,g(f)?f:m);if(!("body"in f&&"body"in m&&this.same(f.body,m.body,r.within)))return l({...u("misread","element",f,m,"the elements differ"),always:!1,harm:"either"});if(f.kind==="pointers"&&m.kind==="pointers"){let T=Math.min(f.times-t.used,m.times-n.used);t.takeTimes(f,T),n.takeTimes(m,T)}else t.skip(f),n.skip(m);c=!1;continue}let _=t.rest(f),y=n.rest(m);if(!(f.kind==="opaque"&&m.kind==="opaque"&&f.key===m.key&&!t.used&&!n.used)&&(_===null||y===null))return d(f,m,_===null?f:m);let w=this.data(t,n,f,m,p,(v,T,E)=>u(v,T,f,m,E),i);if(w)return l(w)}}atEnd(t,n){t.ended||(t.ended=!0,t.open=t.open.map(r=>ya(r,n.outer)))}data(t,n,r,s,o,i,a){if(r.kind==="opaque"&&s.kind==="opaque"&&r.key===s.key&&!t.used&&!n.used)return o(r.bytes??s.bytes),t.skip(r),n.skip(s),null;if(r.kind==="run"&&s.kind==="run"){if(t.part?!n.part&&s.size===r.size-t.part:n.part>0&&r.size===s.size-n.part){let f=Math.min(r.size,s.size);return t.take(r,f),n.take(s,f),o(f),null}if(t.part||n.part||r.size!==s.size)return i("misread","element","the elements differ");let p=Math.min(t.rest(r),n.rest(s));return t.take(r,p),n.take(s,p),o(p),null}let c=t.rest(r),u=n.rest(s);r.kind!=="unused"&&s.kind!=="unused"&&(!(r.kind==="opaque"&&s.kind==="opaque")||c!==u)&&a.push({...i("unknown","opaque",ah(r.kind==="opaque"?r:s)),always:!1});let l=Math.min(c,u);return t.take(r,l),n.take(s,l),o(l),null}repeats(t,n,r,s,o){if(r?.kind==="repeat"&&s?.kind==="repeat"){if(this.same(r.body,s.body,o.within)){let h=Math.min(r.times-t.used,s.times-n.used);return t.takeTimes(r,h),n.takeTimes(s,h),r.body.bytes===null?null:r.body.bytes*h}let[f,m]=[r.body.uniform,s.body.uniform];if(f&&m&&f.size===m.size&&r.body.quiet){let h=f.count/hE(f.count,m.count)*m.count,g=Math.min(Math.floor((r.times-t.used-1)*f.count/h),Math.floor((s.times-n.used-1)*m.count/h));if(g>0)return t.takeTimes(r,g*h/f.count),n.takeTimes(s,g*h/m.count),g*h*f.size}return r.times-t.used>=s.times-n.used?t.enter(r):n.enter(s),!1}let[i,a,c,u]=r?.kind==="repeat"?[t,r,n,s]:[n,s,t,r],l=a.body.bytes,d=u===null?null:c.rest(u);if((u?.kind==="unused"||u?.kind==="run"&&c.part===0&&a.body.uniform?.size===u.size)&&l&&d!==null&&(i===n||a.body.quiet)){let f=Math.min(Math.floor(d/l),a.times-i.used-1);if(f>0)return i.takeTimes(a,f),c.take(u,f*l),f*l}return i.enter(a),!1}branch(t,n,r,s,o,i,a,c){if(--this.branches<0)throw new Eo;let u=i?.kind==="group"?i:a,l=this.old.conditions.has(u.key)&&this.new.conditions.has(u.key),[d,p]=[!0,!1].map(v=>this.go(t.clone(),n.clone(),{...r,decided:new Map(r.decided).set(u.key,v)},s,o)),f=[...c,...d.extras,...p.extras],m=[...d.ends,...p.ends],h=d.main&&p.main&&d.main.outcome===p.main.outcome;if(l||h||d.main===null&&p.main===null){let v=cs(d.main,p.main);return v?{main:{...v,always:v.always&&h===!0},extras:f,ends:[]}:{main:v,extras:f,ends:m}}let g=[d.main,p.main].filter(v=>v!==null);if(g.length===2&&g.every(v=>v.outcome!=="unknown"))return{main:{...cs(d.main,p.main),always:!1},extras:f,ends:[]};let _=u.at.field?.name??"a field",y=p.main===null?"not sent":d.main===null?"sent":null,b=y===null?"":`; a stream in which it is ${y} loads`;return{main:{...cs(d.main,p.main),outcome:"unknown",kind:"condition",always:!1,harm:null,old:i?.at??null,new:a?.at??null,offset:s,exact:o,message:`Whether ${_} is sent is decided by ${u.symbol}() on one side only${b}.`},extras:f,ends:[]}}blocks(t,n,r,s){let o=[],i=n;for(let a of t){let c=a.needed===null?new Set:new Set(i),u=[],l=new Map;for(let d of i){let p=this.listener(a,d),f=l.get(p);f||(f=this.deliver(a,p,r,s),l.set(p,f),o.push(...f.extras.map(m=>({...m,always:!1}))),f.main&&u.push(f.main));for(let m of f.ends)c.add(this.written?.prune(m)??null)}if(a.needed===null&&u.length&&!c.size)return{main:u.reduce(cs,null),extras:o,ends:[]};o.push(...u.map(d=>({...d,always:!1}))),i=[...c]}return{main:null,extras:o,ends:[...i]}}heard(t,n){return t.clone().points(this.step).flatMap(s=>s.description.subsections).every(s=>n.open.every(o=>this.listener(s,o)!==null))}listener(t,n){let r=n;for(;r&&t.name!==null;){this.step();let s=r.point.description.name;if(s===null||t.name.length>s.length&&t.name.startsWith(s))break;r=r.next}return r}deliver(t,n,r,s){let o=p=>({main:{...p,block:t},extras:[],ends:[]});if(t.name===null||n?.point.description.name===null)return o(s("unknown","opaque",`The name of ${t.symbol} or of its parent could not be read.`));if(!n)return o(s("misread","subsection",`Nothing looks for the subsection ${t.name} where it is written.`));let i=n.point.lookup.get(t.name),a=n.point.description;if(!i)return o(s("refused","subsection",`VM subsection '${t.name}' in '${a.name}' does not exist.`));if(kn(t)!==null||kn(i)!==null)return t.digest!==null&&t.digest===i.digest?{main:null,extras:[],ends:[n]}:o(s("unknown","opaque",kn(i)??kn(t)));let c=t.versionId&255,u=ga(i,c);if(u!==null)return o({...s("refused","version",`${t.name}: ${u}.`),declared:!0,found:i});let l=this.go(new Un(this.old.of(t,t.versionId),!1),new Un(this.new.of(i,c),!0),{...r,within:t,outer:n},0,!0),d=p=>p.block?p:{...p,block:t,found:i};return{main:l.main&&d(l.main),extras:l.extras.map(d),ends:l.ends}}},mE=(e,t,n)=>e.remaining(n).harm(t.remaining(n)),hE=(e,t)=>t===0?e:hE(t,e%t)});function Co(e,t,n=1e6){let r={build:t.build,target:t.target,cpuClass:t.cpuClass,kvm:t.kvm??e.kvm,verdict:"loads",declared:!1,always:!0,harm:null,differences:[],extensions:[],first:null,unknown:[]};if(_E(e))return r;if(_E(t))return{...r,verdict:"refused"};if(e.type==="unknown"||t.type==="unknown"||yE(e)||yE(t)){let o=[...new Set([...e.unknown,...t.unknown])];return{...r,verdict:"unknown",unknown:o.length?o:["What it registers is not known."]}}let s=tj(e.sections,t.sections).map(([o,i])=>i?oj(o,i,n):sj(o));return{...r,...nj(s)}}function tj(e,t){let n=[...t];return e.map(r=>{let s=n.findIndex(o=>o.section===r.section);return[r,s<0?null:n.splice(s,1)[0]]})}function nj(e){let t=e.flatMap(o=>o.differences),n=e.filter(o=>o.verdict==="refused"&&o.always),r=["misread","unknown","refused","loads"],s=n.length?{...n[0],declared:n.some(o=>o.declared)}:r.flatMap(o=>e.filter(i=>i.verdict===o))[0];return{verdict:s?.verdict??"loads",declared:s?.verdict==="refused"&&s.declared,always:s?.always??!0,harm:s?.harm??null,differences:rj(t),extensions:e.flatMap(o=>o.extensions),first:s?.first??null,unknown:[...new Set(e.flatMap(o=>o.unknown))]}}function sj(e){let t=`There is no section ${e.section} any more: "Unknown savevm section or instance '${e.section}' 0".`,n=Kt(e.description,null,"section","refused",t,["a section","absent"]);return{...xo,verdict:"refused",differences:[n]}}function oj(e,t,n){let[r,s]=[e.description,t.description],o=kn(r)??kn(s);if(o!==null){if(r.digest!==null&&r.digest===s.digest)return xo;let g=Kt(r,s,"unread","unknown",o,["?","?"]);return{...xo,verdict:"unknown",differences:[g],unknown:[o]}}let i=new Set;So(r,i),So(s,i);let[a,c]=[new vn("save",i),new vn("load",i)],u=new ba(a,c,n),l=new xl({old:a,new:c,walker:u}),d=uE(r,s),p=r.versionId,f=ga(s,p);if(f!==null){let g=Kt(r,s,"version","refused",`${me(s)}: ${f}.`,[`version ${p}`,`version ${s.versionId}, minimum ${s.minimumVersionId}`]),_=l.between(r,p,s,s.versionId,Sl(r,s),"none");return{...xo,verdict:"refused",declared:!0,differences:[g,..._],extensions:d}}let m=u.walk(a.of(r,p),c.of(s,p),r),{main:h}=m;if(h&&h.block===null&&h.kind!=="budget"&&h.outcome!=="refused"){let g=u.subsections(r,s).filter(_=>_.block!==null);m.extras.push(...g.map(_=>({..._,always:!1}))),h.harm==="silent"&&g.some(_=>_.always&&_.outcome!=="unknown"&&_.harm!=="silent")&&(m.main={...h,harm:"length"})}return{...aj(m,ij(m,r,i,n),r,s,l),extensions:d}}function ij(e,t,n,r){if(!e.main&&!e.extras.length)return[];let[s,o]=[new vn("save",n),new vn("load",n)],{main:i,extras:a}=new ba(s,o,r).walk(s.of(t,t.versionId),o.of(t,t.versionId),t);return i?[i,...a]:a}function aj(e,t,n,r,s){let o=d=>t.some(p=>p.outcome===d.outcome&&p.kind===d.kind&&p.block===d.block&&p.old?.field===d.old?.field&&p.old?.description===d.old?.description),a=e.extras.filter(d=>!o(d)).reduce(cs,e.main),c=[...e.main?[e.main]:[],...e.extras];if(!c.length)return xo;let l=[...Map.groupBy(c,d=>d.block).values()].flatMap(d=>[...Map.groupBy(d,f=>`${f.outcome} ${f.kind==="version"||f.found===null?f.message:""}`).values()].flatMap(f=>uj(f[0],n,r,s).map(m=>({...m,inherent:f.every(o)}))));return{...xo,verdict:a?.outcome??"loads",declared:a?.outcome==="refused"&&a.declared,always:a===null||a.always,harm:a?.harm==="silent"&&e.main&&a!==e.main?"either":a?.harm??null,differences:cj(l),first:a?lj(a):null,unknown:[...new Set(c.filter(d=>d.outcome==="unknown"&&!o(d)).map(d=>d.message))]}}function cj(e){let t=new Set;return e.filter(n=>{let r=[n.kind,n.description,n.at,n.message,n.newPlace?.line].join("\0");return!t.has(r)&&t.add(r)})}function uj(e,t,n,r){let[s,o]=e.block?[e.block,e.found]:[t,n],i=o?Sl(s,o):null;if(!o||!i)return[Kt(s,null,e.outcome==="unknown"?"unread":"subsection-removed",e.outcome,e.message,["a subsection","absent"])];if(e.kind==="version")return[Kt(s,o,"version","refused",e.message,[`version ${s.versionId}`,`version ${o.versionId}, minimum ${o.minimumVersionId}`])];let a=e.block?s.versionId&255:s.versionId,c=e.kind==="budget"?[]:r.between(s,s.versionId,o,a,i,e.outcome);if(c.length)return c;let u=e.outcome==="unknown"?"unread":"other";return[{...Kt(s,o,u,e.outcome,e.message,["?","?"]),at:e.new?.field?.name??e.old?.field?.name??""}]}function lj(e){return{description:e.within.name??e.within.symbol,offset:e.offset,exact:e.exact,old:e.old&&wE(e.old),new:e.new&&wE(e.new)}}var _E,yE,bE,rj,xo,wE,hh=k(()=>{"use strict";oh();ch();nE();lE();gE();_a();To();_E=e=>e.type==="unmigratable"||e.sections.some(t=>t.description.unmigratable),yE=e=>["type-1","type-2","both"].includes(e.type)&&!e.sections.some(t=>t.section==="cpu");bE=["misread","refused","unknown","none"],rj=e=>e.toSorted((t,n)=>bE.indexOf(t.effect)-bE.indexOf(n.effect)),xo={verdict:"loads",declared:!1,always:!0,harm:null,differences:[],extensions:[],first:null,unknown:[]};wE=({description:e,field:t})=>({description:e,field:t,name:t?.name??e.name??e.symbol})});function _h(e,t){let n=e.length<=t+1?e:e.slice(0,t),r=e.length-n.length,s=r?[...n,`${r} more`]:n;return s.length<2?s.join(""):`${s.slice(0,-1).join(", ")} and ${s.at(-1)}`}function vE(e){let t=[...Map.groupBy(e,dj).values()],n=t.length<=gh.groups+1?t:t.slice(0,gh.groups),r=t.slice(n.length).flat().length;return[...n.map(pj),...r?[`${r} more fields change`]:[]].join("; ")}function dj(e){return kE(e)?["size",e.symbol,e.from,e.to].join("\0"):e.kind==="added"||e.kind==="removed"?[e.kind,e.symbol].join("\0"):e.message}function pj(e){let t=e[0],n=[...new Set(e.map(o=>o.at))],r=_h(n,gh.names)+(t.symbol===t.outer.symbol?"":` of ${t.symbol}`),s=n.length===1;return kE(t)?`${r} ${s?"goes":"go"} from ${t.from} to ${t.to}`:t.kind==="added"?`${r} ${s?"is":"are"} new`:t.kind==="removed"?`${r} ${s?"is":"are"} gone`:t.message.replace(/\.$/,"")}var gh,kE,yh=k(()=>{"use strict";gh={names:3,groups:3};kE=e=>e.kind==="resized"||e.kind==="counted"});function bh(e,t,n,r){let o=r!==void 0&&n.first?.description!==r?null:n.first,i=o?.description??r;if(i===void 0)return null;let a=SE(e,i),c=SE(t,i);if(!a||!c||a.versionId===null)return null;let u=new Set;So(a,u),So(c,u);let l=EE(new vn("save",u).of(a,a.versionId)),d=EE(new vn("load",u).of(c,a.versionId));if(!l||!d)return null;let p=o?.offset??mj(l,d);if(p===null)return null;let f=Math.min(p,hj(l,d)??p),[m,h]=[xE(l,f),xE(d,f)],g=Math.min(m.pieces[0]?.offset??0,h.pieces[0]?.offset??0);return{description:i,offset:f,exact:o?.exact??l.every(_=>_.offset>=f||_.bytes!==null&&!_.conditional),old:m.pieces,new:h.pieces,cut:{before:g>0,after:m.more||h.more}}}function mj(e,t){for(let n=0;n<Math.min(e.length,t.length);n++){let[r,s]=[e[n],t[n]];if(r.offset!==s.offset)return Math.min(r.offset,s.offset);if(r.bytes!==s.bytes||r.size!==s.size||r.kind!==s.kind||r.conditional!==s.conditional)return r.offset}return null}function hj(e,t){let n=new Map(t.filter(r=>r.kind==="opaque").map(r=>[r.offset,r]));for(let r of e){let s=r.kind==="opaque"?n.get(r.offset):void 0;if(s&&r.bytes!==null&&s.bytes!==null&&r.bytes!==s.bytes)return r.offset}return null}function SE(e,t){let n=new Set,r=e.sections.map(s=>s.description).reverse();for(let s=r.pop();s;s=r.pop()){if(s.name===t)return s;if(!n.has(s)){n.add(s);for(let o of s.fields)o.struct&&r.push(o.struct);r.push(...s.subsections)}}return null}function EE(e){let t=[],n=0,r=(o,i,a,c,u)=>{let l=c===null?null:c*u,d=o.kind==="unused"?"unused":o.kind==="run"?"number":"opaque";t.push({name:i+(o.at.field?.name??""),offset:n,size:c,count:u,bytes:l,kind:d,conditional:a}),a||(n+=l??0)},s=(o,i,a)=>{for(let c of o.items){if(t.length>fj)return!1;if(!(c.kind==="point"||c.kind==="refusal"))if(c.kind==="run")r(c,i,a,c.size,c.count);else if(c.kind==="unused"||c.kind==="opaque")r(c,i,a,c.bytes,1);else if(c.kind==="group"){if(!s(c.body,i,!0))return!1}else if(c.kind==="repeat")for(let u=0;u<c.times;u++){let l=c.times>1?`[${u}]`:"";if(!s(c.body,`${i}${c.at.field?.name??""}${l} / `,a))return!1}else r(c,i,a,null,c.kind==="pointers"?c.times:1)}return!0};return s(e,"",!1)?(t.push({name:"end",offset:n,size:0,count:1,bytes:0,kind:"end",conditional:!1}),t):null}function xE(e,t){let n=e.findIndex(o=>o.kind==="end"||o.offset+(o.bytes??1)>t);n<0&&(n=e.length-1);let r=Math.max(0,n-TE.before),s=Math.min(e.length,n+TE.after+1);return{pieces:e.slice(r,s),more:s<e.length}}var TE,fj,CE=k(()=>{"use strict";_a();TE={before:2,after:4},fj=2e4});function AE({release:e,base:t,now:n},r,s,o,i){let{name:a}=s[0].outer,c=e??t,u=bh(c,n,r,a),l={strip:u,comparison:r,old:c,already:null},d=o?.differences.find(f=>vh(f)&&f.outer.name===a&&f.at!=="");if(!d||wh(u,s))return l;let p=bh(t,n,i,a);return wh(p,s)?{strip:p,comparison:i,old:t,already:d.at}:l}function wh(e,t){if(!e)return!1;let n=new Set(t.map(r=>r.at));return[...e.old,...e.new].some(r=>r.offset===e.offset&&r.name.split(" / ").some(s=>n.has(s.replace(/\[\d+\]$/,""))))}function Ol(e,t,n){let[r,...s]=e,o=[...new Set(s.map(l=>l.at))].filter(l=>l!==""&&l!==r.at),i=o.length?`, and ${_h(o,2)} ${o.length===1?"changes":"change"}, too`:"",{outer:a}=r,c=`at version ${a.versionId??"?"} (minimum ${a.minimumVersionId??"?"})`,u=a.symbol===r.symbol?`${c} it`:`${a.symbol}, ${c},`;return`${r.message.replace(/\.$/,"")}${n}${i}; ${u} takes the streams of ${t??"the base"} all the same.`}function $E({strip:e,comparison:t,old:n,already:r},s,o,{now:i}){let a=s[0],c=a.outer.name.split("/")[0],u=e&&wh(e,s.slice(0,1))?` (byte ${e.offset} of ${e.description}${r===null?"":" as the base sends it"}${e.exact?"":", or later"})`:"",l=t.always?"":" wherever they have what it sends",d=/^v?(\d+)\.(\d+)/.exec(o),f=!d||Number(d[1])*1e3+Number(d[2])>=2004?`and the load ends with "Missing section footer for ${c}", which names neither field nor cause`:"and what follows is taken for the head of another section, which ends the load",m=`Streams of ${o} are misread from ${a.at||a.description} on${u}${l}`,h=t.harm==="silent"?`${m}: the lengths are equal, so wrong values load without an error.`:t.harm==="length"?`${m}, ${f}.`:`${m}: wrong values load without an error, or, where the lengths differ, the load ends with "Missing section footer for ${c}".`;if(r!==null&&a.effect!=="refused")return`${h} The base already misreads them from ${r} on; one higher version of ${a.outer.symbol} declares both.`;let g=Co(i,n).verdict,_=g==="misread"?` The other way round, from this tree to ${o}, it is the same.`:g==="refused"?` The other way round, ${o} refuses a stream of this tree.`:"";return a.effect==="refused"?`Streams of ${o} are refused: ${a.message}${_}`:h+_}var vh,kh=k(()=>{"use strict";hh();CE();yh();vh=e=>!e.inherent&&e.kind!=="subsection-removed"&&e.kind!=="section"&&(e.effect==="misread"||e.effect==="refused"&&e.kind!=="version")});function RE(e){return[...Map.groupBy(e,({fact:t})=>t.identity.join("\0")).values()].map(t=>{let n=t[0].fact,r=PE(t.map(p=>p.build)),s=[...Map.groupBy(t,({fact:p})=>_j(p)).entries()].map(([p,f])=>({text:p,builds:PE(f.map(m=>m.build)).join(", "),at:f[0].fact.differences[0]?.at,byte:f[0].fact.witness?.offset})),[o,...i]=s,a={...n,builds:r};if(n.rule==="vmstate-break-declared"){let f=s.map(m=>i.length?`in ${m.builds} ${m.text||"nothing but the version"}`:m.text).filter(m=>m!=="").join("; ");return{...a,consequence:n.consequence+(f&&` What changes: ${f}.`)}}if(!i.length)return a;let c=n.differences[0]?.kind!=="version"&&n.rule==="vmstate-layout-changed",u=c?Ol(n.differences,n.release,` (${o.builds})`):n.message,l=c?gj(n,o,i):n.consequence,d=i.map(p=>{let f=c&&p.at!==o.at?` they are misread from ${p.at} on`:"";return` In ${p.builds}${f}: ${p.text}.`});return{...a,message:u,consequence:l+d.join("")}})}function gj({consequence:e,builds:t,witness:n},r,s){let o=n?` (byte ${n.offset} `:"";if(o&&e.includes(o))return s.every(c=>c.byte===r.byte&&c.at===r.at)?e:e.replace(o,` (in ${t[0]} ${o.slice(2)}`);let i=` misread from ${r.at} on`;return s.every(a=>a.at===r.at)?e:e.replace(i,`${i} (${r.builds})`)}function _j({rule:e,differences:t,message:n}){return e==="vmstate-malformed"?n.replace(/\.$/,""):vE(t.filter(r=>r.kind!=="version"))||(e==="vmstate-layout-changed"?n.replace(/\.$/,""):"")}function OE(e){return[...Map.groupBy(e,t=>`${t.target}\0${t.detail}`).values()].map(t=>({target:t[0].target,builds:[...new Set(t.map(n=>n.build))].sort(),detail:t[0].detail}))}var PE,IE=k(()=>{"use strict";yh();kh();PE=e=>[...new Set(e)].sort()});function FE(e){let t=[],n=new Set,r=(s,o)=>{if(!(n.has(s)||o>yj)){n.add(s);for(let i of s.fields){let a=bj(s,i);a&&t.push(a),i.struct&&r(i.struct,o+1)}t.push(...wj(s),...vj(s));for(let i of s.subsections)r(i,o+1)}};return r(e,0),t}function bj(e,t){if(e.versionId===null||t.conditional||t.exists!==null||t.version<=e.versionId||t.count===0)return null;let n=e.fields.every(r=>r===t||r.version>e.versionId&&!r.conditional);return{kind:"never-sent",description:e,field:t,subsection:null,place:pt(t),message:`${me(e)} never sends ${t.name}: the field has version ${t.version}, its description version ${e.versionId}.`,consequence:`vmstate_save_state() and vmstate_load_state() pass over a field whose version is above the description's, in silence: after a load ${t.name} is as it was after a reset${n?", and nothing else is sent":""}.`,help:`Raise version_id of ${me(e)} to ${t.version}, and minimum_version_id too if older streams need not load; or give the field version ${e.versionId}.`}}function wj(e){let t=[],n=new Map;for(let r of e.subsections){if(r.name===null)continue;let s=n.get(r.name),o={description:e,field:null,subsection:r,place:pt(r)};s&&s.symbol!==r.symbol?t.push({...o,kind:"same-name",message:`${me(e)} has two subsections named ${r.name}: ${me(s)} and ${me(r)}.`,consequence:`A load looks a subsection up by its name and finds ${me(s)}: what ${me(r)} has saved is read as that, and the load fails or goes wrong.`,help:`Give ${me(r)} a name of its own that begins with "${e.name??""}/".`}):n.set(r.name,r),e.name!==null&&!(r.name.startsWith(e.name)&&r.name.length>e.name.length)&&t.push({...o,kind:"no-prefix",message:`The subsection ${r.name} of ${me(e)} is not named after it: "${e.name}/" has to come first.`,consequence:`A load looks for subsections of ${e.name} by that beginning. ${r.name} is taken for something else, and the load ends with "Missing section footer" wherever it is sent.`,help:`Name it "${e.name}/${r.name.split("/").at(-1)}".`})}return t}function vj(e){return[["fields",e.ends.fields,"VMSTATE_END_OF_LIST()"],["subsections",e.ends.subsections,"NULL"]].filter(([,n])=>n===!1).map(([n,,r])=>({kind:"no-end",description:e,field:null,subsection:null,place:pt(e),message:`The list of ${n} of ${me(e)} does not end with ${r}.`,consequence:"A save and a load run on into whatever stands behind the list in memory.",help:`Add ${r} as the last entry of .${n} of ${me(e)}.`}))}var yj,zE=k(()=>{"use strict";To();yj=64});function Il(e,t,n){let r=[],s=[];for(let o of n){let i={now:o,base:ME(o,t,n),release:e?ME(o,e.layouts,n):null};for(let u of Ej(o,i.base))r.push({fact:xj(o,u),build:o.build});if(!i.base||e&&!i.release||!kj(i))continue;let{facts:a,details:c}=Tj(i,e?.version??null);for(let u of a)r.push({fact:u,build:o.build});for(let u of c)s.push({target:o.target,build:o.build,detail:u})}return{facts:RE(r),limits:OE(s)}}function ME(e,t,n=[e]){let r=t.filter(a=>a.cpuClass===e.cpuClass),s=r.filter(a=>a.build===e.build),o=()=>{let a=new Set(n.map(u=>u.build)),c=r.filter(u=>u.target===e.target&&!a.has(u.build));return new Set(c.map(u=>u.build)).size===1?c:[]},i=s.length>0?s:o();return i.find(a=>a.kvm===e.kvm)??i.find(a=>a.kvm===null||e.kvm===null)??null}function kj(e){let t=e.now.type;return t!=="type-1"&&t!=="type-2"?!1:[e.base,e.release].every(n=>n===null||n.type===t&&!n.sections.some(r=>r.description.unmigratable))}function Tj(e,t){let{release:n,base:r,now:s}=e,o=Co(r,s);if(o.verdict==="loads"&&!o.extensions.length&&!o.differences.length)return{facts:[],details:[]};let i=n?Co(n,r):null,a=n?Co(n,s):o,c=o.verdict==="unknown"?o.unknown:[],u=a.verdict==="unknown"&&o.verdict==="misread"?o:a,l=[],d=m=>[...m?.differences??[],...m?.extensions??[]],p=(m,h)=>d(h).some(g=>g.effect!=="none"&&g.symbol===m.symbol&&g.at===m.at&&g.kind===m.kind&&(g.to===m.to||m.kind==="added"));if(u.verdict==="refused"&&u.always){let m=u.differences.find(g=>g.kind==="version"),h=i?.verdict==="refused"&&i.always;return m&&!h&&l.push(NE(e,u,m,t)),{facts:l,details:c}}let f=u.differences.filter(m=>vh(m)&&!p(m,i));for(let m of Map.groupBy(f,h=>h.symbol).values())l.push(Sj(e,AE(e,u,m,i,o),m,t,u));for(let m of u.differences)m.kind==="version"&&m.effect==="refused"&&!m.inherent&&!p(m,i)&&l.push(NE(e,u,m,t));return{facts:l,details:c}}function DE(e,t,n,r){let{now:s}=e,o=[];n.newPlace&&o.push({...n.newPlace,side:"new"}),n.oldPlace&&(n.kind==="removed"||!n.newPlace)&&o.unshift({...n.oldPlace,side:"old"}),o.push({...n.outer.place,side:"new"});let i=s.cpuClass===null?[]:[s.cpuClass];return{rule:t,target:s.target,cpuClass:s.cpuClass,type:s.type,description:n.description,symbol:n.symbol,release:r,builds:[s.build],places:o,identity:[t,s.target,n.description,r??"base",...i]}}function Sj(e,t,n,r,s){let o=n[0];return{...DE(e,"vmstate-layout-changed",o,r),differences:n,comparison:s,witness:t.strip,witnessFrom:t.already===null?null:"the base",message:Ol(n,r,""),consequence:$E(t,n,r??"the base",e),help:sh(o),suggest:i=>JS(o,i)}}function NE(e,t,n,r){let{outer:s}=n,o=r??"the base",i=s.sent!==null&&s.versionId!==null&&s.sent>s.versionId,a=t.differences.filter(l=>l.effect==="none"&&l.outer.symbol===s.symbol),c=i?`${s.symbol} goes down to version ${s.versionId}; ${o} sends version ${s.sent}.`:`${s.symbol} takes version ${s.minimumVersionId} and later; ${o} sends version ${s.sent}.`,u=e.now.sections.some(l=>l.description.symbol===s.symbol);return{...DE(e,i?"vmstate-layout-changed":"vmstate-break-declared",n,r),differences:[n,...a],comparison:t,witness:null,witnessFrom:null,message:c,consequence:`Streams of ${o} are refused${u?"":" wherever they have this subsection"}, ${i?"as coming from a newer QEMU":"on purpose"}.`,help:i?sh(n):"If older streams are to load, keep minimum_version_id and guard what is new by its version.",suggest:()=>null}}function Ej(e,t){return e.type==="unmigratable"?[]:e.sections.flatMap(n=>n.description.unmigratable?[]:FE(n.description))}function xj(e,t){let{description:n}=t,r=t.field?.name??t.subsection?.name??"";return{rule:"vmstate-malformed",target:e.target,cpuClass:e.cpuClass,type:e.type,description:n.name??n.symbol,symbol:n.symbol,release:null,builds:[e.build],differences:[],comparison:null,witness:null,witnessFrom:null,places:[{...t.place,side:"new"},{path:n.path,line:n.line,side:"new"}],message:t.message,consequence:t.consequence,help:t.help,suggest:()=>null,identity:["vmstate-malformed",e.target,n.name??n.symbol,t.kind,r]}}var UE=k(()=>{"use strict";YS();hh();IE();zE();kh()});var GE={};de(GE,{judgeLayouts:()=>Aj});async function Aj(e,t,n,r,s){let o=[],i=[];for(let[a,c]of n){let u=await $j(e,t,a,c,r,s);o.push(...u.findings),i.push(...u.limits)}return{findings:o,limits:i}}async function $j(e,{reader:t,release:n},r,s,o,i){let{steps:a,net:c,settings:u}=e,l=async x=>t.read(x,Th(await t.builds(x),r)),d=await l(c.before),p={facts:Il(null,d,d).facts,limits:[]},f=n&&{version:`v${n.version}`,layouts:await l(n.tree)},m=async x=>{let $=await l(x);if(LE($,d))return{layouts:$,said:p};let C=Il(f,d,$);return{layouts:$,said:C}},h=[p],g=[p],_=d,y=c.before;for(let[x,$]of a.entries()){let C=x+1,A=h[x],P=_;if($.before!==y&&({layouts:P,said:A}=await m($.before)),g.push(A),!s.has(C)&&$.before===y)h.push(A);else{let I=await m($.after);h.push(LE(I.layouts,P)?A:I.said),_=I.layouts}y=$.after}let b=h.at(-1),w=new Set(p.facts.map(Sh)),v=new Map;for(let{facts:x}of h)for(let $ of x)v.set(Sh($),$);let T=[];for(let[x,{rule:$}]of v){let C=Cj.find(P=>P.id===$);if(!C||w.has(x)||C.silencedBy?.some(P=>o.some(I=>I.rule===P&&I.target===r)))continue;let A=h.map((P,I)=>({key:Ao(P,x)&&x,before:Ao(g[I],x)&&x,merge:I>0&&a[I-1].merge!==null}));for(let P of Tl(A,!1))T.push(await S(C,x,P))}let E=Math.min(...s);return{findings:T,limits:b.limits.map(x=>Rj(x,a[E-1]?.patch?.index??null))};async function S(x,$,C){let A=a[C.at-1].merge?a.length:C.at,P=C.scope==="net"&&Ao(b,$)||Ao(h[A],$),I=x.says(P,{tier:Bs(u,r)}),F=a.flatMap(({patch:Ss},Xd)=>{let[ry,sy]=[Ao(h[Xd+1],$),Ao(h[Xd],$)];return Xd+1>C.at&&Ss&&ry&&sy&&ry.message!==sy.message?[Ss.index]:[]}),M=F.length?` ${F.length===1?`Patch ${F[0]} changes`:`Patches ${F.join(", ")} change`} it further.`:"",L=a[A-1],Ae=[...await Pj(t,L.before,L.after,r,P),...I.places],Yo=new Set(L.patch?.files.map(Ss=>Ss.newPath)),Kn=x.id==="vmstate-layout-changed"||!Ae.some(({path:Ss})=>Yo.has(Ss)),mc=[...Ae,...L.patch&&Kn?OS(L.patch):[]];return i(x,{...I,places:mc,consequence:I.consequence+M},C,{target:r,cpuClass:P.cpuClass,from:P.type})}}async function Pj(e,t,n,r,s){let[o,i]=[await e.read(t,Th(await e.builds(t),r)),await e.read(n,Th(await e.builds(n),r))];return Il(null,o,i).facts.filter(a=>a.symbol===s.symbol||a.description===s.description).flatMap(({places:a})=>a)}var Cj,Th,LE,Sh,Ao,Rj,jE=k(()=>{"use strict";qs();UE();Ot();nh();eh();Cj=pe.filter(e=>e.kind==="layout");Th=(e,t)=>e.filter(n=>n.target===t),LE=(e,t)=>e.length===t.length&&e.every((n,r)=>n===t[r]),Sh=e=>e.identity.join("\0"),Ao=({facts:e},t)=>e.find(n=>Sh(n)===t)??null;Rj=({target:e,builds:t,detail:n},r)=>({code:"layout-not-read",patch:r,detail:`What ${e} sends could not be compared (${t.join(", ")}): ${n}`})});async function KE(e){let t=await Dj(e),n=[];for(let c of Mj){let u=(await e.names(c)).filter(l=>hn(l)?.kind==="system");if(u.length!==0){n=(await Promise.all(u.map(l=>e.entry(`${c}/${l}`)))).filter(l=>l!==null);break}}let r=await e.read(n),s=r.some(c=>c!==null&&/^\s*TARGET_ARCH\s*=/m.test(c)),o=await Uj(e,s?"meson.build":"configure"),i=jj(o?.text??""),a=[];for(let[c,u]of n.slice(0,Nj).entries()){let l=hn(u.path.slice(u.path.lastIndexOf("/")+1)).arch,d=r[c]??"",p=s?Lj(d):Gj(o?.text??"",l),f=Fn(l,d,t);if(!t.has(f))continue;let m=p.get("TARGET_ARCH")??l,h=new Set([`TARGET_${m.toUpperCase()}`,`TARGET_${(p.get("TARGET_BASE_ARCH")??f).toUpperCase()}`]);for(let[_,y]of p)!_.startsWith("TARGET_")||/^TARGET_(?:ARCH|BASE_ARCH|ABI_DIR|XML_FILES|SYSTBL.*|NAME)$/.test(_)||h.add(y==="y"?_:y==="n"?`${_}=0`:`${_}=${y}`);s&&!p.has("TARGET_BIG_ENDIAN")&&!p.has("TARGET_WORDS_BIGENDIAN")&&h.add("TARGET_BIG_ENDIAN=0");let g=p.get("TARGET_LONG_BITS");g!==void 0&&h.add(`target_long_bits()=${g}`),s&&h.add(`target_big_endian()=${p.get("TARGET_BIG_ENDIAN")==="y"?1:0}`),a.push({name:l,target:f,defines:[...h,"NEED_CPU_H","COMPILING_PER_TARGET"],kvm:i?i.has(l):await Vj(e,f),files:o?[u,o.entry]:[u]})}return a.sort((c,u)=>c.name<u.name?-1:1)}async function Dj(e){let[t,n]=await Promise.all([e.names("target"),e.names("")]);return new Set([...t.filter(r=>r.endsWith("/")).map(r=>r.slice(0,-1)),...n.filter(r=>r.startsWith("target-")&&r.endsWith("/")).map(r=>r.slice(7,-1))])}async function Uj(e,t){let n=await e.entry(t),[r]=n?await e.read([n]):[];return n&&r!=null?{entry:n,text:r}:null}function Lj(e){return new Map([...e.matchAll(/^\s*([A-Z]\w*)\s*=[ \t]*([^\n#]*)/gm)].map(t=>[t[1],t[2].trim()]))}function Gj(e,t){let n=new Map,r=e.search(/^target_bigendian="?no/m);if(r<0)return n;let s=e.slice(r,r+4e4);for(let o of s.split(";;")){let i=o.split(` in
`).at(-1),a=i.indexOf(")"),c=i.slice(0,Math.max(0,a));if(!(a<0||!c.split(/[|\\\s]+/).includes(t))){/\btarget_bigendian="?yes/.test(i)&&n.set("TARGET_WORDS_BIGENDIAN","y");for(let u of i.matchAll(/^\s*(TARGET_ARCH|TARGET_BASE_ARCH)="?(\w+)/gm))n.set(u[1],u[2])}}return n}function jj(e){let t=[...e.matchAll(/\bkvm_targets\s*=\s*\[([^\]]*)\]/g)];return t.length===0?null:new Set(t.flatMap(n=>[...n[1].matchAll(/'([\w]+)-softmmu'/g)].map(r=>r[1])))}async function Vj(e,t){for(let n of[`target/${t}`,`target/${t}/kvm`,`target-${t}`])if((await e.names(n)).some(r=>/^kvm\w*\.c$/.test(r)&&!r.includes("stub")))return!0;return!1}var HE,Mj,Nj,Ch=k(()=>{"use strict";Qi();HE=["CONFIG_SOFTMMU","CONFIG_SYSTEM_ONLY","CONFIG_TCG","CONFIG_LINUX","CONFIG_POSIX","CONFIG_ATOMIC64","CONFIG_ATOMIC128","CONFIG_INT128","CONFIG_INT128_TYPE","HOST_BIG_ENDIAN=0","HOST_X86_64","HOST_LONG_BITS=64","__linux__","__x86_64__","__LP64__","__GNUC__=13","__GNUC_MINOR__=0","__STDC__","__STDC_VERSION__=201112L","__SIZEOF_INT128__=16","__SIZEOF_POINTER__=8","__SIZEOF_LONG__=8","__CHAR_BIT__=8","__ORDER_LITTLE_ENDIAN__=1234","__ORDER_BIG_ENDIAN__=4321","__BYTE_ORDER__=1234","__OPTIMIZE__","CHAR_BIT=8","INT8_MAX=127","UINT8_MAX=255","INT16_MAX=32767","UINT16_MAX=65535","INT_MAX=2147483647","UINT_MAX=4294967295U","INT32_MAX=2147483647","UINT32_MAX=4294967295U","LONG_MAX=9223372036854775807L","ULONG_MAX=18446744073709551615UL","INT64_MAX=9223372036854775807L","UINT64_MAX=18446744073709551615UL","UINTPTR_MAX=18446744073709551615UL","SIZE_MAX=18446744073709551615UL","UINT64_C(x)=x##UL","INT64_C(x)=x##L","UINT32_C(x)=x##U","INT32_C(x)=x","GLIB_CHECK_VERSION(a,b,c)=1","G_GNUC_PRINTF(a,b)=","G_GNUC_UNUSED=","G_STATIC_ASSERT(x)="],Mj=["configs/targets","default-configs/targets","default-configs"],Nj=300});function YE(e){let t=r=>e.includes(r),n=t("unsigned");return t("void")?{kind:"void"}:t("float")?JE(4):t("double")?JE(t("long")?16:8):t("char")?re(1,n):t("short")?re(2,n):t("__int128")?re(16,n):t("long")?re(8,n):t("int")||n||t("signed")?re(4,n):t("bool")||t("_Bool")?re(1,!0):null}function $o(e,t=0){if(e===null||t>XE)return null;switch(e.kind){case"number":return{size:e.size,align:e.size};case"pointer":return{size:8,align:8};case"array":{let n=$o(e.of,t+1);return n&&e.count!==null?{size:n.size*e.count,align:n.align}:null}case"aggregate":return QE(e,t)?.extent??null;default:return null}}function Fl(e,t,n=0){if(e?.kind!=="aggregate"||n>XE)return null;let r=e.members();if(!r)return null;let s=QE(e,n)?.offsets??null;for(let[o,i]of r.entries()){let a=s?.[o]??null;if(i.name===t)return{type:i.type,offset:a};if(i.name!==null)continue;let c=Fl(i.type,t,n+1);if(c)return{type:c.type,offset:c.offset===null||a===null?null:a+c.offset}}return null}function QE(e,t){let n=Ah.get(e);if(n!==void 0)return n;Ah.set(e,null);let r=Bj(e,t);return Ah.set(e,r),r}function Bj(e,t){let n=e.members();if(!n)return null;let r=Math.max(1,e.aligned),s=0,o=0,i=[];for(let a of n){let c=a.type?.kind==="array"&&a.type.count===null&&a===n.at(-1),u=$o(c?a.type.of:a.type,t+1);if(!u)return{extent:null,offsets:i};let l=Math.max(e.packed?1:u.align,a.aligned);if(a.bits!==void 0){if(a.bits===null&&n.length>1)return{extent:null,offsets:i};let d=a.bits??1,p=u.size*8;e.union&&(s=0),(d===0||!e.packed&&Math.floor(s/p)!==Math.floor((s+d-1)/p))&&(s=Math.ceil(s/p)*p),i.push(null),s+=d,(a.name!==null||n.length===1)&&(r=Math.max(r,l))}else e.union&&(s=0),s=Math.ceil(s/(l*8))*l*8,i.push(s/8),s+=c?0:u.size*8,r=Math.max(r,l);o=Math.max(o,s)}return{extent:{size:Math.ceil(o/8/r)*r,align:r},offsets:i}}var re,JE,$h,XE,Ah,Ph=k(()=>{"use strict";re=(e,t=!1)=>({kind:"number",size:e,unsigned:t}),JE=e=>({kind:"number",size:e,unsigned:!1,float:!0}),$h=new Map([...[8,16,32,64].flatMap(e=>[[`int${e}_t`,re(e/8)],[`uint${e}_t`,re(e/8,!0)],[`gint${e}`,re(e/8)],[`guint${e}`,re(e/8,!0)],[`__s${e}`,re(e/8)],[`__u${e}`,re(e/8,!0)]]),["size_t",re(8,!0)],["ssize_t",re(8)],["intptr_t",re(8)],["uintptr_t",re(8,!0)],["ptrdiff_t",re(8)],["off_t",re(8)],["time_t",re(8)],["bool",re(1,!0)],["_Bool",re(1,!0)],["gboolean",re(4)],["gint",re(4)],["guint",re(4,!0)],["gchar",re(1)],["gsize",re(8,!0)],["__int128_t",re(16)],["__uint128_t",re(16,!0)],["gpointer",{kind:"pointer",to:null}]]);XE=60;Ah=new WeakMap});function we(e,t=32,n=!1){let r=BigInt(e);return{n:n?BigInt.asUintN(t,r):BigInt.asIntN(t,r),bits:t,unsigned:n}}function ex(e){if(e.endsWith("'"))return Zj(e);let t=/^(0[xX][0-9a-fA-F]+|0[bB][01]+|0[0-7]*|[1-9]\d*)([uUlL]{0,3})$/.exec(e);if(!t||t[1].length>70)return null;let n=t[1],r=/^0\d/.test(n),s=BigInt(r?`0o${n.slice(1)}`:n),o=/u/i.test(t[2]),i=/^[1-9]/.test(n),a=/l/i.test(t[2])||s>=(o||!i?1n<<32n:1n<<31n)?64:32;return!o&&!i&&a===32&&s>=1n<<31n&&(o=!0),!o&&s>=1n<<63n&&(o=!0,a=64),we(s,a,o)}function Zj(e){let t=/^'(?:([^'\\])|\\([ntrabfv0\\'"])|\\x([0-9a-fA-F]{1,2})|\\([0-7]{1,3}))'$/.exec(e);return t?t[1]!==void 0?we(t[1].charCodeAt(0)):t[2]!==void 0?we(qj[t[2]]):we(t[3]!==void 0?Number.parseInt(t[3],16):Number.parseInt(t[4],8)):null}function tx(e,t,n){if(e==="<<"||e===">>")return n.n<0n||n.n>=BigInt(t.bits)?null:we(e==="<<"?t.n<<n.n:t.n>>n.n,t.bits,t.unsigned);let r=t.bits===64||n.bits===64?64:32,s=t.unsigned&&t.bits===r||n.unsigned&&n.bits===r,o=we(t.n,r,s).n,i=we(n.n,r,s).n,a=c=>we(c,r,s);switch(e){case"*":return a(o*i);case"/":return i===0n?null:a(o/i);case"%":return i===0n?null:a(o%i);case"+":return a(o+i);case"-":return a(o-i);case"&":return a(o&i);case"^":return a(o^i);case"|":return a(o|i);case"<":return Et(o<i);case">":return Et(o>i);case"<=":return Et(o<=i);case">=":return Et(o>=i);case"==":return Et(o===i);case"!=":return Et(o!==i);default:return null}}function nx(e,t){return e==="!"?Et(t.n===0n):we(e==="-"?-t.n:e==="~"?~t.n:t.n,t.bits,t.unsigned)}var Et,qj,Rh=k(()=>{"use strict";Et=e=>we(e?1:0);qj={n:10,t:9,r:13,a:7,b:8,f:12,v:11,0:0,"\\":92,"'":39,'"':34}});function Tn(e,t,n=!1){return{tokens:e,at:0,names:t,directive:n,depth:0,reason:null}}function ox(e){let t=Tn(e,Hj,!0),{value:n}=Oh(t);return t.at<e.length&&t.reason===null&&(t.reason=`"${e[t.at].text}" is not expected there`),{value:n&&t.at>=e.length?n.n!==0n:null,reason:t.reason}}function zl(e,t,n=0){let r={...Tn(e,t),depth:n},{value:s}=Ke(r);r.at<e.length&&(r.reason??=`"${e[r.at].text}" is not read`);let o=s&&r.at>=e.length?Number(s.n):null;return o===null||!Number.isSafeInteger(o)?{value:null,reason:r.reason??"it is no constant"}:{value:o,reason:null}}function ae(e,t){return V(e)!==t?!1:(e.at++,!0)}function tt(e,t){return e.reason??=t,Wj}function Ve(e){let t=0;for(;e.at<e.tokens.length;e.at++){let n=V(e);if(n==="("||n==="["||n==="{")t++;else if((n===")"||n==="]"||n==="}")&&--t<=0){e.at++;return}}}function Oh(e){let t=Ke(e);for(;ae(e,",");)t=Ke(e);return t}function Ke(e){if(e.depth>sx)return e.at=e.tokens.length,tt(e,"its expression is nested too deeply");e.depth++;let t=ix(e,0),n=t;if(ae(e,"?")){let r=e.reason,s=V(e)===":"?t:Oh(e),o=e.reason;ae(e,":");let i=Ke(e);t.value?(n=t.value.n!==0n?s:i,n.value!==null?e.reason=r:t.value.n!==0n&&(e.reason=o)):s.value&&i.value&&s.value.n===i.value.n?n=s:n={value:null,type:s.type??i.type}}return e.depth--,n}function ix(e,t){let n=wa(e);for(;;){let r=V(e),s=Jj.get(r);if(s===void 0||s<t||e.tokens[e.at].kind!=="punct")return n;e.at++;let o=e.reason,i=ix(e,s+1),[a,c]=[n.value,i.value];if(r==="&&"||r==="||"){let u=l=>l!==null&&l.n!==0n==(r==="||");u(a)||u(c)?(n={value:Et(r==="||"),type:null},e.reason=o):n={value:a&&c?Et(r==="&&"):null,type:null};continue}if(a&&c){let u=tx(r,a,c);n=u?{value:u,type:n.type}:tt(e,`${r} has no value there`)}else n={value:null,type:n.type??i.type}}}function wa(e){if(e.depth>sx)return e.at=e.tokens.length,tt(e,"its expression is nested too deeply");let t=V(e);if(t==="!"||t==="~"||t==="-"||t==="+"){e.at++,e.depth++;let{value:n,type:r}=wa(e);return e.depth--,{value:n&&nx(t,n),type:r}}if(t==="&"||t==="*"||t==="++"||t==="--"){e.at++,e.depth++;let{type:n}=wa(e);return e.depth--,t==="&"?{value:null,type:{kind:"pointer",to:n}}:t!=="*"?{value:null,type:n}:{value:null,type:n?.kind==="pointer"?n.to:n?.kind==="array"?n.of:null}}if(t==="sizeof"||t==="_Alignof"||t==="__alignof__")return Xj(e,t==="sizeof");if(t==="("&&!e.directive&&va(e,1)){e.at++;let n=En(e,Sn(e)).type;if(ae(e,")"),V(e)==="{")return Ve(e),rx(e,{value:null,type:n});e.depth++;let{value:r}=wa(e);return e.depth--,{value:r&&Yj(r,n),type:n}}return rx(e,Qj(e))}function Yj(e,t){if(t?.kind==="pointer")return we(e.n,64,!0);if(t?.kind!=="number"||t.float)return null;let n=t.size>=8?64:32,r=t.unsigned?BigInt.asUintN(t.size*8,e.n):BigInt.asIntN(t.size*8,e.n);return we(r,n,t.unsigned&&t.size>=4)}function Xj(e,t){e.at++;let n,r=e.reason,s=e.at;if(V(e)==="("&&va(e,1)){if(e.at++,n=En(e,Sn(e)).type,!ae(e,")"))return tt(e,"a sizeof is not read");V(e)==="{"&&Ve(e)}else e.depth++,n=wa(e).type,e.depth--;let o=$o(n);if(!o){let i=e.tokens.slice(s,Math.min(e.at,s+12)).map(a=>a.text).join("");return tt(e,`sizeof${i} is not known`)}return e.reason=r,{value:we(t?o.size:o.align,64,!0),type:null}}function Qj(e){let t=e.tokens[e.at];if(!t)return tt(e,"an expression ends early");switch(e.at++,t.kind){case"number":case"char":{let n=ex(t.text);return n?{value:e.directive?we(n.n,64,n.unsigned):n,type:ax(n)}:tt(e,`${t.text} is no whole number`)}case"string":{let n=1;for(e.at--;e.tokens[e.at]?.kind==="string";e.at++)n+=V(e).replace(/\\(?:x[0-9a-fA-F]+|[0-7]{1,3}|.)/g,".").length-2;return{value:null,type:{kind:"array",of:{kind:"number",size:1,unsigned:!1},count:n}}}case"name":return eV(e,t.text);default:}if(t.text==="("){if(V(e)==="{")return e.at--,Ve(e),tt(e,"a statement is no constant");e.depth++;let n=Oh(e);return e.depth--,ae(e,")")?n:tt(e,"a bracket is not closed")}return tt(e,`"${t.text}" is not read`)}function ax(e){return{kind:"number",size:e.bits/8,unsigned:e.unsigned}}function eV(e,t){if(e.directive)return V(e)==="("?(Ve(e),tt(e,`${t}() is not known`)):{value:we(t==="true"?1:0,64),type:null};if(t==="true"||t==="false")return{value:Et(t==="true"),type:null};if(t==="NULL")return{value:we(0,64),type:{kind:"pointer",to:{kind:"void"}}};if((t==="offsetof"||t==="__builtin_offsetof")&&V(e)==="(")return tV(e);if(t==="__builtin_choose_expr"&&ae(e,"(")){let s=Ke(e);ae(e,",");let o=Ke(e);ae(e,",");let i=Ke(e);return ae(e,")"),s.value?s.value.n!==0n?o:i:tt(e,"a choice is not known")}if(t==="__builtin_constant_p"&&V(e)==="("){let s=e.at,o=e.reason;ae(e,"(");let{value:i}=Ke(e);return e.at=s,e.reason=o,Ve(e),{value:Et(i!==null),type:null}}if(V(e)==="(")return Ve(e),tt(e,`${t}() is no constant`);let n=e.names.constant(t);if(n)return{value:n,type:ax(n)};let r=e.names.variable?.(t)??null;return r||(e.reason??=`${t} is not known`),{value:null,type:r}}function rx(e,t){let{value:n,type:r}=t;for(;;){let s=V(e);if(s==="[")Ve(e),r=r?.kind==="array"?r.of:r?.kind==="pointer"?r.to:null;else if(s==="."||s==="->"){let o=V(e,1);e.at+=2;let i=s==="->"&&r?.kind==="pointer"?r.to:r,a=Fl(i,o);a||(e.reason??=`the member ${o} is not known`),r=a?.type??null}else if(s==="++"||s==="--")e.at++;else if(s==="("&&r?.kind==="function")Ve(e),r=null;else return{value:n,type:r};n=null}}function tV(e){let t=e.at;ae(e,"(");let n=va(e,0)?En(e,Sn(e)).type:null,r=0;if(ae(e,","))for(;V(e)!==")"&&e.at<e.tokens.length&&r!==null;){if(ae(e,"."))continue;if(ae(e,"[")){let o=Ke(e).value;ae(e,"]");let i=n?.kind==="array"?n.of:null,a=$o(i);r=o&&a?r+Number(o.n)*a.size:null,n=i;continue}let s=Fl(n,V(e));e.at++,r=s?.offset==null?null:r+s.offset,n=s?.type??null}return e.at=t,Ve(e),r===null?tt(e,"an offset is not known"):{value:we(r,64,!0),type:null}}var Wj,sx,Hj,V,Kj,Jj,Ml=k(()=>{"use strict";Ih();Ph();Rh();Wj={value:null,type:null},sx=200;Hj={constant:()=>null,type:()=>null,tag:()=>null};V=(e,t=0)=>e.tokens[e.at+t]?.text??"";Kj=[["||"],["&&"],["|"],["^"],["&"],["==","!="],["<",">","<=",">="],["<<",">>"],["+","-"],["*","/","%"]],Jj=new Map(Kj.flatMap((e,t)=>e.map(n=>[n,t])))});function va(e,t){let n=e.tokens[e.at+t];if(n?.kind!=="name")return!1;let{text:r}=n;return cx.has(r)||Fh.has(r)||r==="struct"||r==="union"||r==="enum"||r==="typeof"||r==="__typeof__"?!0:$h.has(r)||e.names.type(r)!==null}function Sn(e){let t=[],n={type:null,aligned:0};for(let r=!1;e.at<e.tokens.length;){let s=e.tokens[e.at];if(s.kind!=="name")break;if(Po.has(s.text))n.aligned=Math.max(n.aligned,ka(e).aligned);else if(Fh.has(s.text))e.at++;else if(cx.has(s.text)&&!r)t.push(s.text),e.at++;else{if(r||t.length>0)break;r=!0,s.text==="struct"||s.text==="union"?n.type=sV(e):s.text==="enum"?n.type=rV(e):s.text==="typeof"||s.text==="__typeof__"?n.type=nV(e):(n.type=$h.get(s.text)??e.names.type(s.text),n.type||(e.reason??=`the type ${s.text} is not known`),e.at++)}}return t.length>0&&(n.type=YE(t)),n}function nV(e){if(e.at++,!ae(e,"(")||e.depth>100)return null;e.depth++;let t=va(e,0)?En(e,Sn(e)).type:Ke(e).type;return e.depth--,ae(e,")"),t}function rV(e){return e.at++,e.tokens[e.at]?.kind==="name"&&e.at++,V(e)==="{"&&Ve(e),{kind:"number",size:4,unsigned:!0}}function ka(e){let t=e.at,n=/lignas$/.test(V(e));e.at++,V(e)==="("&&Ve(e);let r=e.tokens.slice(t+1,e.at),s={aligned:0,packed:r.some(i=>/^_*packed_*$/.test(i.text))},o=n?0:r.findIndex(i=>/^_*aligned_*$/.test(i.text))+1;if((n||o>0)&&r[o]?.text==="("){let i=r.findIndex((a,c)=>c>o&&a.text===")");s.aligned=zl(r.slice(o+1,i),e.names,e.depth+1).value??0}else o>0&&(s.aligned=16);return s}function sV(e){let t=V(e)==="union";e.at++;let n=!1,r=0,s=()=>{for(;Po.has(V(e));){let c=ka(e);n||=c.packed,r=Math.max(r,c.aligned)}};s();let o=e.tokens[e.at]?.kind==="name"?V(e):null;if(o!==null&&e.at++,V(e)!=="{")return o===null?null:e.names.tag(o);let i=e.at+1;Ve(e);let a=e.tokens.slice(i,e.at-1);return s(),oV(t,n,r,a,e.names)}function oV(e,t,n,r,s){let o;return{kind:"aggregate",union:e,packed:t,aligned:n,members(){return o===void 0&&(o=null,o=aV(r,s)),o}}}function aV(e,t){let n=Tn(e,t),r=[];for(;n.at<e.length;){if(ae(n,";"))continue;let s=n.at,o=Sn(n);if(n.at===s||r.length>iV)return null;if(V(n)===";"){o.type?.kind==="aggregate"&&r.push({name:null,type:o.type,aligned:o.aligned});continue}do{let i=En(n,o),a={name:i.name,type:i.type,aligned:Math.max(i.aligned,o.aligned)};for(ae(n,":")&&(a.bits=Number(Ke(n).value?.n??Number.NaN)),Number.isNaN(a.bits)&&(a.bits=null);Po.has(V(n));)a.aligned=Math.max(a.aligned,ka(n).aligned);r.push(a)}while(ae(n,","));if(!ae(n,";")){for(;n.at<e.length&&V(n)!==";";)/^[({[]$/.test(V(n))?Ve(n):n.at++;r.push({name:null,type:null,aligned:0})}}return r}function En(e,t){let n=t.type,r=0;for(;;)if(ae(e,"*"))n={kind:"pointer",to:n};else if(Po.has(V(e)))r=Math.max(r,ka(e).aligned);else if(Fh.has(V(e)))e.at++;else break;let s=null,o=null;if(V(e)==="("&&(V(e,1)==="*"||V(e,1)==="("||V(e,1)==="^")){let c=e.at+1;Ve(e),o=[c,e.at-1]}else e.tokens[e.at]?.kind==="name"&&!Po.has(V(e))&&(s=V(e),e.at++);let i=[],a=!1;for(;V(e)==="["||V(e)==="(";){if(V(e)==="("){Ve(e),a=!0;continue}e.at++;let c=e.reason,u=V(e)==="]"?null:Ke(e).value;for(u&&(e.reason=c),i.push(u?Number(u.n):null);e.at<e.tokens.length&&!ae(e,"]");)e.at++}a&&(n={kind:"function"});for(let c of i.reverse())n={kind:"array",of:n,count:c};if(o){let c={...Tn(e.tokens.slice(...o),e.names),depth:e.depth+1};if(c.depth>20)return{name:null,type:null,aligned:r};let u=En(c,{type:n,aligned:r});return{...u,aligned:Math.max(r,u.aligned)}}for(;Po.has(V(e));)r=Math.max(r,ka(e).aligned);return{name:s,type:n,aligned:r}}var cx,Fh,Po,iV,Ih=k(()=>{"use strict";Ml();Ph();cx=new Set("void char short int long float double signed unsigned __int128 bool _Bool".split(" ")),Fh=new Set("const volatile restrict __restrict static extern inline register typedef _Atomic __extension__ _Thread_local __thread _Noreturn __inline__ __inline".split(" ")),Po=new Set(["__attribute__","__attribute","_Alignas","alignas","__asm__","asm"]);iV=2e4});function Ta(e,t,n){let r=e.charCodeAt(t);for(let s=t+1;s<n;s++){let o=e.charCodeAt(s);if(o===92)s++;else{if(o===r)return s+1;if(o===10)return s}}return n}function xt(e,t,n){let r=[],s=!1,o=t;for(;o<n;){let i=e.charCodeAt(o);if(i<=32||i===92&&/^\\\r?\n/.test(e.slice(o,o+3))){s=!0,o++;continue}if(i===47){let u=e.charCodeAt(o+1);if(u===42||u===47){let l=u===42?e.indexOf("*/",o+2):lV(e,o);s=!0,o=l<0?n:u===42?l+2:l;continue}}let a=o+1,c="punct";if(us[i]===1&&Nl[i]===0){for(;a<n&&us[e.charCodeAt(a)]===1;)a++;c="name",a-o<=2&&(e.charCodeAt(a)===34||e.charCodeAt(a)===39)&&/^(?:L|u8?|U)$/.test(e.slice(o,a))&&(c=e.charCodeAt(a)===34?"string":"char",a=Ta(e,a,n))}else if(Nl[i]===1||i===46&&Nl[e.charCodeAt(o+1)]===1){c="number";let u=i===48&&(e.charCodeAt(o+1)|32)===120;for(;a<n;a++){let l=e.charCodeAt(a);if(us[l]===1||l===46)continue;let d=e.charCodeAt(a-1)|32;if(!((l===43||l===45)&&(d===112||d===101&&!u)))break}}else if(i===34||i===39)c=i===34?"string":"char",a=Ta(e,o,n);else{let u=e.slice(o,Math.min(n,o+3));cV.includes(u)?a=o+3:uV.has(u.slice(0,2))&&(a=o+2)}r.push({kind:c,text:e.slice(o,a),space:s,at:o,hide:null}),s=!1,o=a}return r}function lV(e,t){let n=t;do n=e.indexOf(`
`,n+1);while(n>0&&e.charCodeAt(n-1)===92);return n}function Sa(e,t,n=!1){return{kind:e,text:t,space:n,at:-1,hide:null}}function Ln(e){let t="";for(let n of e)t+=t!==""&&n.space?` ${n.text}`:n.text;return t}var us,Nl,cV,uV,ls=k(()=>{"use strict";us=new Uint8Array(256),Nl=new Uint8Array(256);for(let e=48;e<58;e++)Nl[e]=us[e]=1;for(let e=65;e<91;e++)us[e]=us[e+32]=1;us[95]=1;cV=["...","<<=",">>="],uV=new Set("-> ++ -- << >> <= >= == != && || ## += -= *= /= %= &= |= ^=".split(" ").map(e=>e))});function lx(e,t,n){return n==="variable"&&!pV(e)||!e.facts.has("declared")&&!e.text.includes(t)?zh:Mh(e,"declared",()=>fV(e)).get(t)??zh}function dx(e,t){if(!(!e.facts.has("enumerators")&&!e.text.includes(t)))return Mh(e,"enumerators",()=>mV(e.text)).get(t)}function pV(e){return Mh(e,"initializes",()=>/=\s*(?:\([^()]*\)\s*)?\{/.test(e.text))}function Mh(e,t,n){return e.facts.has(t)||e.facts.set(t,n()),e.facts.get(t)}function fV(e){let t=new Map,n=(s,o,i)=>{if(s===void 0)return;let a=t.get(s);a?a.push({kind:o,item:i}):t.set(s,[{kind:o,item:i}])},{text:r}=e;for(let s of e.items().items){let o=s.brace<0?s.end:s.brace,i=r.slice(Math.max(s.start,o-dV),o).replace(ux," ").replace(/\s+/g," ").trim(),a=/^(?:[A-Z_][A-Z0-9_]* ?\([^(){};]*\)[ ;]*)+/.exec(i)?.[0]??"";for(let l of a.matchAll(/\(([^()]*)\)/g))for(let d of l[1].matchAll(/\b[A-Za-z_]\w*\b/g))n(d[0],"call",s);if(s.brace<0){let l=/\btypedef\b[^;]*?(\w+)\s*(?:\[[^\][]*\]\s*)*(?:__attribute__[\s\S]*|QEMU_\w+(?:\(\w+\))?)?\s*;?$/.exec(i);l?n(l[1],"typedef",s):/=/.test(i)&&n(/(\w+)\s*(?:\[[^\][]*\]\s*)*=/.exec(i)?.[1],"variable",s);continue}let c=/(\w+)\s*(?:\[[^\][]*\]\s*)*(?:[A-Z_]+\s*)?=(?:\s*\([^()]*\))?$/.exec(i);if(c){n(c[1],"variable",s);continue}let u=/\b(?:struct|union|enum)\s+(?:[A-Z_]+\s+|__attribute__\s*\(\([^()]*\)\)\s*)?(\w+)(?:\s*:\s*\w+)?$/.exec(i);if(u&&n(u[1],"tag",s),u||/\b(?:struct|union|enum)$/.test(i)){if(/\btypedef\b/.test(i)){let l=r.lastIndexOf("}",s.end),d=r.slice(l+1,s.end).replace(ux," ");n(/(\w+)\s*(?:\[[^\][]*\]\s*)*(?:__attribute__[\s\S]*)?;?\s*$/.exec(d)?.[1],"typedef",s),n(/^\s*(\w+)/.exec(d.replace(/\bQEMU_\w+\b/g," "))?.[1],"typedef",s)}continue}n(/(\w+)\s*\([^;{}]*\)[\s\w]*$/.exec(i.slice(-1500))?.[1],"function",s)}return t}function mV(e){let t=new Map;if(!e.includes("enum"))return t;let n=/\benum\b[^;{}()"',]{0,200}\{/g;for(let r=n.exec(e);r;r=n.exec(e)){let s=n.lastIndex-1,o=e.indexOf("}",s);if(o<0)break;n.lastIndex=o;let i=xt(e,s+1,o),a=!0,c=0;for(let u=0;u<i.length;u++){let l=i[u];if(l.text==="(")c++;else if(l.text===")")c--;else if(l.text===","&&c===0)a=!0;else if(l.kind==="name"&&(a||l.space||i[u-1]?.text===")")){let d=i[u+1]?.text;(a||d==="="||d===","||d===void 0)&&(t.has(l.text)||t.set(l.text,s)),a=!1}}}return t}var dV,ux,zh,px=k(()=>{"use strict";ls();dV=4e3,ux=/\/\*[\s\S]*?\*\/|\/\/[^\n]*|^[ \t]*#(?:[^\n\\]|\\[\s\S])*$/gm,zh=[]});function Nh(e,t){for(let n=e;n;n=n.next)if(n.name===t)return!0;return!1}function Dl(e,t){let n=1+(t?.depth??0);if(n>gV)throw new Sr;return{name:e,next:t,depth:n}}function mx(e,t){if(e===t||t===null)return e;let n=t;for(let r=e;r;r=r.next)Nh(t,r.name)||(n=Dl(r.name,n));return n}function _V(e,t){if(e===t)return e;let n=null;for(let r=e;r;r=r.next)Nh(t,r.name)&&(n=Dl(r.name,n));return n}function Dh(e,t,n,r=0){let s=e[e.length-1];if(s?.kind!=="name")return!1;let o=t(s.text);if(o===null||Nh(s.hide,s.text))return!1;if(o.params===null)return e.length--,fx(e,o,[],Dl(s.text,s.hide),s.space,t,n,r),!0;if(e[e.length-2]?.text!=="(")return!1;let i=[[]],a=o.variadic?o.params.length:Number.POSITIVE_INFINITY,c=1,u=e.length-3;for(;u>=0;u--){let d=e[u];if(d.kind==="punct")if(d.text==="(")c++;else{if(d.text===")"&&--c===0)break;if(d.text===","&&c===1&&i.length<a){i.push([]);continue}}i[i.length-1].push(d)}if(u<0){if(n.left-=e.length,n.left<0)throw new Sr;return!1}if(i.length>Math.max(1,o.params.length))return!1;let l=Dl(s.text,_V(s.hide,e[u].hide));return e.length=u,fx(e,o,i,l,s.space,t,n,r),!0}function fx(e,t,n,r,s,o,i,a){let{tokens:c,slots:u}=t.body(),l=[],d=(m,h)=>{m.kind==="name"?l.push({...m,space:h,hide:mx(m.hide,r)}):l.push(m.space===h?m:{...m,space:h})},p=[],f=m=>p[m]??=ft(n[m]??[],o,i,a+1);for(let m=0;m<c.length;m++){let h=c[m],g=u[m];if(h.text==="#"&&t.params&&(u[m+1]??-1)>=0)l.push(Sa("string",bV(n[u[m+1]]??[]),h.space)),m++;else if(h.text==="##"&&m>0&&m+1<c.length){m++;let _=u[m]>=0?n[u[m]]??[]:[c[m]];if(t.variadic&&u[m]===t.params.length-1&&l.at(-1)?.text===",")if(_.length===0)l.pop();else for(let b of f(u[m]))d(b,b.space);else yV(l,_,r)}else g<0?d(h,h.space):(c[m+1]?.text==="##"?n[g]??[]:f(g)).forEach((b,w)=>{d(b,w===0?h.space:b.space)});if(l.length>i.left)throw new Sr}if(i.left-=l.length+1,i.left<0)throw new Sr;l.length>0&&l[0].space!==s&&(l[0]={...l[0],space:s});for(let m=l.length-1;m>=0;m--)e.push(l[m])}function yV(e,t,n){if(t.length===0)return;let r=e.pop(),s=(r?.text??"")+t[0].text;for(let o of xt(s,0,s.length)){let i=r?.space??t[0].space;e.push({kind:o.kind,text:o.text,space:i,at:-1,hide:o.kind==="name"?n:null})}for(let o of t.slice(1))e.push(o.kind==="name"?{...o,hide:mx(o.hide,n)}:o)}function bV(e){return`"${Ln(e.map(n=>n.kind==="string"||n.kind==="char"?{...n,text:n.text.replace(/["\\]/g,"\\$&")}:n))}"`}function Ct(e){return e instanceof Sr||e instanceof RangeError}function ft(e,t,n,r=0){if(r>hV)throw new Sr;if(r>0&&(n.left-=e.length),!e.some(i=>i.kind==="name"&&t(i.text)!==null))return e;let s=[];for(let i=e.length-1;i>=0;i--)s.push(e[i]);let o=[];for(;s.length>0;)Dh(s,t,n,r)||o.push(s.pop());return o}var Sr,hV,gV,ds=k(()=>{"use strict";ls();Sr=class extends Error{constructor(){super("its macros expand to more than is read")}},hV=100,gV=400});function _x(e,t,n,r){let s=new Map;for(let h of n)s.set(h.name,{macro:h,moment:0,before:null});let o={views:[],doubts:[],unread:[],cut:!1,macroAt(h,g){let _=s.get(h);for(;_&&_.moment>g;)_=_.before??void 0;return _?_.macro:null}},i=new Set,a={left:2e7},c=0,u=0,l=h=>s.get(h)?.macro??null,d=(h,g)=>{c++,s.set(h,{macro:g,moment:c,before:s.get(h)??null})};function p(h,g){if(h.word==="ifdef")return l(h.name)!==null;if(h.word==="ifndef")return l(h.name)===null;if(h.word==="else")return!0;u+=h.tokens().length;let{value:_,reason:y}=TV(h.tokens(),l,a);return _===null&&o.doubts.length<1e3&&o.doubts.push({path:g.path,at:h.start,reason:y??"it is not known"}),_??!1}function f(h,g,_){let{name:y,angled:b}=h;if(y===""){let S=(SV(()=>ft(h.tokens(),l,a))??[]).map(x=>x.text).join("");if(y=/^["<](.+)[">]$/.exec(S)?.[1]??"",b=S.startsWith("<"),y==="")return}let w=r(y,b,g.path);if(!w)return;if(!w.file){o.unread.includes(w.path)||o.unread.push(w.path);return}let{guard:v}=w.file;if(v!==null&&l(v)!==null||i.has(w.file))return;if(_>=vV||o.views.length>=wV){o.cut=!0;return}let T=m(w.path,w.file,_+1);g.inner.push({at:h.start,view:T})}function m(h,g,_){let y={path:h,file:g,ranges:[],inner:[]};o.views.push(y),g.once&&i.add(g);let{directives:b,text:w}=g,v=0,T=E=>{E>v&&y.ranges.push(v,E,c)};for(let E=0;E<b.length&&!o.cut;E++){++u>hx&&(o.cut=!0);let S=b[E];switch(T(S.start),v=S.end,S.word){case"define":d(S.name,S.macro);break;case"undef":s.has(S.name)&&d(S.name,null);break;case"include":f(S,y,_);break;case"if":case"ifdef":case"ifndef":{let x=E;for(;x<b.length;){let $=b[x];if($.word==="endif"||(++u>hx&&(o.cut=!0),o.cut||p($,y)))break;x=$.next}E=x,v=x<b.length?b[x].end:w.length;break}case"elif":case"else":{let x=E;for(;x<b.length&&b[x].word!=="endif";)x=b[x].next;E=x,v=x<b.length?b[x].end:w.length;break}default:}}return T(w.length),y}return m(e,t,0),o}function TV(e,t,n){let r=[];for(let s=0;s<e.length;s++){let o=e[s];if(o.text!=="defined"&&!/^__has_\w+$/.test(o.text)){r.push(o);continue}if(o.text==="defined"){let i=e[s+1]?.text==="(",a=e[s+(i?2:1)]?.text??"";r.push(t(a)===null?gx:kV),s+=i?3:1}else if(r.push(gx),e[s+1]?.text==="(")for(;s+1<e.length&&e[s].text!==")";)s++}try{return ox(ft(r,t,n))}catch(s){if(!Ct(s))throw s;return{value:null,reason:s.message}}}function SV(e){try{return e()}catch(t){if(Ct(t))return null;throw t}}var wV,vV,hx,kV,gx,yx=k(()=>{"use strict";Ml();ls();ds();wV=6e3,vV=150,hx=2e6;kV=Sa("number","1"),gx=Sa("number","0")});function wx(e,t,n,r){let s=_x(e,t,n,r),o={left:EV},{views:i}=s,a=0,c=new Map,u=new Map,l=new Map,d=new Map,p=new Map;for(let S of s.doubts)p.set(S.path,[...p.get(S.path)??[],S.at]);let f=(S,x)=>{let{ranges:$}=S,C=0,A=$.length/3-1;for(;C<=A;){let P=C+A>>1;if(x<$[P*3])A=P-1;else if(x>=$[P*3+1])C=P+1;else return $[P*3+2]}return null},m=(S,x)=>{if(x.start<0)return 0;let{holes:$}=S.items(),C=x.start,A=0;{let P=0,I=$.length;for(;P<I;){let F=P+I>>1;$[F].end<=C?P=F+1:I=F}A=P}for(;C<x.end;C++){let P=$[A];if(P&&C>=P.start)C=Math.max(C,P.end)-1,A++;else if(S.text.charCodeAt(C)>32)return C}return x.start},h=(S,x,$=null)=>{let C=$===null?`${S} ${x}`:`${S} ${x} ${$}`,A=c.get(C);if(A!==void 0)return A;let P=null;e:for(let I of i)if(!($!==null&&!I.path.startsWith($))){if(a+=I.file.text.length,a>bx)break;for(let F of lx(I.file,x,S)){if(F.kind!==S)continue;let M=f(I,F.item.brace>=0?F.item.brace:m(I.file,F.item));if(M!==null){P={view:I,item:F.item,moment:M};break e}}}return c.set(C,P),P},g=(S,x)=>{let{view:$,item:C}=S,{ranges:A}=$,P=m($.file,C),I=0,F=M=>{for(;I<$.inner.length&&$.inner[I].at<M;I++){let{at:L,view:Ee}=$.inner[I];(C.brace<0?C.start<0:L>C.brace)&&_(Ee,x)}};for(let M=0;M<A.length;M+=3){let L=Math.max(A[M],P),Ee=Math.min(A[M+1],C.end);if(L>=Ee)continue;F(L);let Ae=L===P&&Ee===C.end;x(Ae?CV($.file,C,P):xt($.file.text,L,Ee),A[M+2])}F(C.end)},_=(S,x)=>{let $=S.file.text.length;g({view:S,item:{start:-1,end:$,brace:-1,closed:!0},moment:0},(C,A)=>x(C.map(P=>({...P,at:-1})),A))},y={path:e,preprocessed:s,budget:o,find:h,tokens(S){let x=null,$=[];return g(S,C=>{if(x===null&&$.length===0)x=C;else{x&&$.push(...x),x=null;for(let A of C)$.push(A)}}),x??$},expanded(S){let x=[];try{g(S,($,C)=>{for(let A of ft($,P=>s.macroAt(P,C),o))x.push(A)})}catch($){if(Ct($))return null;throw $}return x},lookup:S=>x=>s.macroAt(x,S.moment),line:(S,x)=>se(S.view.file.items(),x),text:S=>S.view.file.text.slice(m(S.view.file,S.item),S.item.end),doubts(S){return(p.get(S.view.path)??[]).filter($=>$>S.item.start&&$<S.item.end).map($=>`the condition in line ${se(S.view.file.items(),$)} of ${S.view.path}`)},constant(S){let x=u.get(S);if(x!==void 0)return x;u.set(S,null);for(let $ of i){if(a+=$.file.text.length,a>bx)break;let C=dx($.file,S);if(C===void 0)continue;let A=f($,C),P=l.get($.file)??new Set;if(!(A===null||P.has(C))&&(l.set($.file,P.add(C)),E($,C),u.get(S)!=null))break}return u.get(S)??null},type(S){let x=d.get(`type ${S}`);if(x!==void 0)return x;d.set(`type ${S}`,null);let $=v(S);return d.set(`type ${S}`,$),$},tag(S){let x=d.get(`tag ${S}`);if(x!==void 0)return x;d.set(`tag ${S}`,null);let $=h("tag",S),C=$?y.expanded($):null,A=C?.findIndex((I,F)=>/^(?:struct|union|enum)$/.test(I.text)&&b(C,F,S)),P=C&&A!==void 0&&A>=0?Sn(Tn(C.slice(A),y)).type:null;return d.set(`tag ${S}`,P),P},variable:S=>w(S)};function b(S,x,$){let C=!1;for(let A=x+1;A<Math.min(S.length,x+40);A++){let P=S[A].text;if(P==="{")return C;if(P===";"||P==="*"||P==="=")return!1;P===$&&(C=!0)}return!1}function w(S){let x=h("variable",S);if(!x)return null;let $=y.expanded(x),C=$?.findIndex(I=>I.text==="=")??-1;if(!$||C<0)return null;let A=Tn($.slice(0,C),y),P=En(A,Sn(A));return P.name!==S?null:P.type?.kind!=="array"||P.type.count!==null?P.type:{...P.type,count:AV($,C+1)}}function v(S){let x=h("typedef",S);if(x)return T(y.expanded(x),S);let $=h("call",S);return $?T(y.expanded($),S):null}function T(S,x){if(!S)return null;for(let $=0;$<S.length;$++){if(S[$].text!=="typedef")continue;let C=Tn(S.slice($,$+2e5),y),A=Sn(C);do{let P=En(C,A);if(P.name===x)return P.type}while(C.tokens[C.at++]?.text===",")}return null}function E(S,x){let{text:$}=S.file,C=$.indexOf("}",x);C<0&&(C=$.length);let A={start:x+1,end:C,brace:x,closed:!0},P=y.expanded({view:S,item:A,moment:0});if(!P)return;let I=Tn(P,y),F=we(0);for(;I.at<P.length;){let M=P[I.at];if(I.at++,M.kind==="name"){for(P[I.at]?.text==="="&&(I.at++,F=Ke(I).value),u.get(M.text)||u.set(M.text,F),F=F&&we(F.n+1n,F.bits,F.unsigned);I.at<P.length&&P[I.at].text!==",";)I.at++;I.at++}}}return y}function CV(e,t,n){let r="lexed",s=e.facts.get(r)??new Map;e.facts.set(r,s);let o=s.get(t);return o||(o=xt(e.text,n,t.end),s.set(t,o)),o}function AV(e,t){if(e[t]?.text!=="{")return null;let n=0,r=0,s=!1;for(let o=t;o<e.length;o++){let i=e[o].text;if(i==="("||i==="{"||i==="["){if(n===1&&i==="["&&!s)return null;n++,n>1&&(s=!0)}else if(i===")"||i==="}"||i==="]"){if(n--,n===0)return r+(s?1:0)}else i===","&&n===1?(r++,s=!1):s=!0}return null}function xn(e,t,n){let r={left:Math.min(e.budget.left,xV)},s=r.left;try{return zl(ft(t,n,r),e)}catch(o){if(Ct(o))return{value:null,reason:o.message};throw o}finally{e.budget.left-=s-Math.max(0,r.left)}}var EV,xV,bx,Ea=k(()=>{"use strict";bn();Ih();px();Ml();ls();ds();yx();Rh();EV=3e6,xV=2e5,bx=4e9});function Er(e,t){let n=e.get(t);if(n)return n;let r=new Map;return e.set(t,r),r}var Ul=k(()=>{"use strict"});import{createHash as $V}from"node:crypto";function Lh(e,t){let n=Er(OV,e),r=n.get(t);if(r!==void 0)return r;n.set(t,null);let s=e.find("function",t),o=s?e.expanded(s):null,i=null;if(o&&o.length<RV){let a=o.findIndex((u,l)=>u.text===t&&o[l+1]?.text==="("),c=a<0?-1:Tx(o,a+1);if(c>0&&o[c+1]?.text==="{"){let u=[];for(let l=a+2;l<=c;l++)/^[,)]$/.test(o[l].text)&&o[l-1]?.kind==="name"&&u.push(o[l-1].text);i={tokens:o.slice(a),from:c+2-a,params:u}}}return n.set(t,i),i}function Tx(e,t){let n=0;for(let r=t;r<e.length;r++){let s=e[r].text;if(s.length===1){if(kx.includes(s))n++;else if(FV.includes(s)&&--n===0)return r}}return-1}function ps(e,t){let n=Er(IV,e),r=n.get(t);if(r)return r;let s=zV(e.path),o=new Set,i=[],a=(l,d)=>{if(o.has(l)||d>PV)return!0;o.add(l);let f=(d===0?e.find("function",l):e.find("function",l,s))&&Lh(e,l);if(!f)return!1;i.push(f.tokens.map(m=>m.text).join(" "));for(let m=f.from;m<f.tokens.length;m++){let h=f.tokens[m];h.kind==="name"&&f.tokens[m+1]?.text==="("&&!vx.has(h.text)&&a(h.text,d+1)}return!0},c=a(t,0),u={symbol:t,digest:c?Jt(i.join(`
`)):null};return n.set(t,u),u}function jh(e,t,n,r=0){let s=e,o=Lh(e,t);if(o||(s=n.unitOf(t),o=s?Lh(s,t):null),!s||!o)return{written:{reason:`${t}() was not found`},plain:!1};if(r>6)return{written:{reason:`${t}() calls too many others`},plain:!1};let i={unit:s,elsewhere:n,body:o,file:o.params[0]??"",depth:r,calls:0,puts:0,parameter:null,reason:null},a=Sx(i,o.from,o.tokens.length-1),c=i.calls===1&&i.puts===1;return i.parameter!==null&&a===0?{written:{parameter:i.parameter},plain:c}:a===null||i.parameter!==null?{written:{reason:`what ${t}() writes depends on what runs${i.reason?` (${i.reason})`:""}`},plain:c}:{written:{bytes:a},plain:c}}function Sx(e,t,n){let{tokens:r}=e.body,s=0,o=t;for(;o<n;){let i=Ca(r,o,n),a=Ro(e,o,i);if(a===null)return null;if(a<0)return Aa(e,i,n)?null:s;s+=a,o=i}return s}function Ca(e,t,n){let r=e[t].text;if(r==="{")return Math.min(n,Oo(e,t,n)+1);if(r==="if"||r==="for"||r==="while"||r==="switch"){let s=Oo(e,t+1,n)+1;for(s<n&&(s=Ca(e,s,n));r==="if"&&s+1<n&&e[s].text==="else";)s=Ca(e,s+1,n);return Math.min(n,s)}return r==="do"&&t+1<n?Gh(e,Ca(e,t+1,n),n):Gh(e,t,n)}function Gh(e,t,n){for(let r=t;r<n;r++){let s=e[r].text;if(s===";")return r+1;s.length===1&&kx.includes(s)&&(r=Oo(e,r,n))}return n}function Oo(e,t,n){let r=Tx(e,t);return r<0||r>n?n:r}function Aa(e,t,n){for(let r=t;r<n;r++)if(e.body.tokens[r].text===e.file&&e.file!=="")return!0;return!1}function Uh(e,t,n){if(Aa(e,t,n))return!1;let{tokens:r}=e.body,s=r.findIndex((a,c)=>c>=t&&c<n&&a.text==="return");if(s<0)return!1;let o=Gh(r,s,n),i=r[s+1]?.text;return i==="true"||i==="false"?i==="false":i==="-"||(xn(e.unit,r.slice(s+1,o-1),()=>null).value??0)!==0}function Ro(e,t,n){let{tokens:r}=e.body,s=r[t].text;if(s==="{")return Sx(e,t+1,n-1);if(s==="if"){let i=Oo(r,t+1,n),a=Ca(r,i+1,n),c=xn(e.unit,r.slice(t+2,i),()=>null).value,u=r[a]?.text==="else"&&a<n;if(c!==null)return c!==0?Ro(e,i+1,a):u?Ro(e,a+1,n):0;let l=Ll(e,t+2,i);if(!Aa(e,i,n)){if(Uh(e,i+1,a)&&!u)return l;let f=r.slice(i,n).some(m=>m.text==="return"||m.text==="goto");return Ll(e,i,n),f?-1:l}let d=Uh(e,i+1,a)?xa:Ro(e,i+1,a),p=u?Uh(e,a+1,n)?xa:Ro(e,a+1,n):0;return d===xa||p===xa?l===0?d===xa?p:d:null:d!==null&&d===p&&d>=0&&l===0?d:(e.reason??="a condition",null)}if(s==="for"||s==="while"||s==="switch"||s==="do"){if(!Aa(e,t,n))return Ll(e,t,n),0;let i=Oo(r,t+1,n),a=s==="for"?DV(e,t+2,i):null,c=a===null?null:Ro(e,i+1,n);return a===null&&(e.reason??="a loop"),a===null||c===null||c<0?null:a*c}let o=Ll(e,t,n);return s==="return"&&o===0?-1:o}function DV(e,t,n){let{tokens:r}=e.body,s=[[]];for(let f=t;f<n;f++)r[f].text===";"?s.push([]):s.at(-1).push(r[f]);let[o,i,a]=s;if(!o||!i||!a||s.length!==3)return null;let c=f=>f.map(m=>m.text).join(" "),u=/^(?:(?:unsigned )?(?:int|size_t|uint\d+_t) )?(\w+) = (.+)$/.exec(c(o)),l=u?.[1];if(!u||l===void 0||!new RegExp(`^(?:${l} \\+\\+|\\+\\+ ${l})$`).test(c(a))||i[0]?.text!==l||!(i[1]?.text==="<"||i[1]?.text==="<="))return null;let d=xn(e.unit,o.slice(o.findIndex(f=>f.text==="=")+1),()=>null).value,p=xn(e.unit,i.slice(2),()=>null).value;return d===null||p===null?null:Math.max(0,p-d+(i[1].text==="<="?1:0))}function Ll(e,t,n){let{tokens:r}=e.body,s=0;for(let o=t;o<n;o++){let i=r[o];if(i.kind!=="name"||r[o+1]?.text!=="("||vx.has(i.text))continue;e.calls++;let a=Oo(r,o+1,n);if(!(r[o+2]?.text===e.file&&e.file!=="")){if(!Aa(e,o+1,a))continue;return e.reason??=`${i.text}()`,null}let u=UV(e,i.text,o+3,a);if(u===null)return null;s+=u,o=a}return s}function UV(e,t,n,r){let s=MV.exec(t)?.[1];if(s!==void 0)return e.puts++,NV[s];let{tokens:o}=e.body;if(t==="qemu_put_buffer"){e.puts++;let a=r-1;for(let d=0;a>n;a--){let p=o[a].text;if(p===")")d++;else if(p==="(")d--;else if(p===","&&d===0)break}let c=o.slice(a+1,r),u=c.length===1?e.body.params.indexOf(c[0].text):-1;if(u>=0)return e.parameter=u,0;let l=xn(e.unit,c,()=>null).value;return l===null&&(e.reason??="the length of a buffer"),l}let i=jh(e.unit,t,e.elsewhere,e.depth+1);return"bytes"in i.written?i.written.bytes:(e.reason??="reason"in i.written?i.written.reason:`${t}()`,null)}var Jt,vx,PV,RV,OV,IV,kx,FV,zV,MV,NV,xa,$a=k(()=>{"use strict";Ea();Ul();Jt=e=>$V("sha256").update(e).digest("hex").slice(0,16),vx=new Set("if for while switch return sizeof do else case typeof".split(" ")),PV=12,RV=2e5,OV=new WeakMap,IV=new WeakMap;kx="([{",FV=")]}";zV=e=>e.slice(0,e.lastIndexOf("/")+1);MV=/^qemu_put_s?(be16|be32|be64|8|byte)s?$/,NV={be16:2,be32:4,be64:8,8:1,byte:1};xa=Number.NEGATIVE_INFINITY});function Pa(e,t,n,r){let s=[];for(let c=e.length-1;c>t;c--)s.push(e[c]);let o=[],i=-1,a=-1;for(;;){let c=s.at(-1);if(!c||o.length>LV)return null;if(c.at>=0&&(a=c.at),c.text===","||c.text==="}"){if(s.pop(),c.text==="}")return o;continue}i=a;let u=GV(s,n,r);u||(u===null?o.push({designator:null,value:[c],at:i,tooMuch:!0}):o.push(jV(s,i)))}}function GV(e,t,n){let r={left:Math.min(n.left,Ex)},s=r.left,o=e.length;try{return Dh(e,t,r)}catch(i){if(!Ct(i)||n.left<Ex||e.length>=o)throw i;return null}finally{n.left-=s-Math.max(0,r.left)}}function jV(e,t){let n=null;e.at(-1)?.text==="."&&e.at(-2)?.kind==="name"&&e.at(-3)?.text==="="&&(n=e.at(-2).text,e.length-=3);let r=[],s=0;for(;e.length>0;){let o=e.at(-1);if(o.kind==="punct"){if(o.text==="("||o.text==="{"||o.text==="[")s++;else if(o.text===")"||o.text==="}"||o.text==="]"){if(s===0)break;s--}else if(o.text===","&&s===0)break}r.push(o),e.pop()}return{designator:n,value:r,at:t}}var LV,Ex,Vh=k(()=>{"use strict";ds();LV=1e5;Ex=2e5});function xx(e,t,n){let r=Er(ZV,e),s=r.get(n);if(s)return s;let o=e.find("variable",n)?e:t.unitOf(n),i={name:null,writes:null,reason:`${n} was not found.`,code:{symbol:n,digest:null}};if(o?.find("variable",n))try{i=WV(o,t,n,o===e)??i}catch(a){if(!Ct(a))throw a;i.reason=`${n} cannot be read: ${a.message}.`}return i.writes!==null&&r.set(n,i),i}function WV(e,t,n,r){let s=e.find("variable",n),o=e.tokens(s),i={unit:e,lookup:e.lookup(s)},a=o.findIndex(u=>u.text==="="),c=a<0?null:fs(i,o,a+1);return c&&Ax(i,t,n,c,r)}function Cx(e,t,n){let r=n.findIndex(i=>i.text==="{"),s=r<0?null:fs(e,n,r);if(!s)return null;let o=At(e,s.get("save")??s.get("put"));return o===null?null:Ax(e,t,o,s,!0)}function Ax(e,t,n,r,s){let{unit:o}=e,i=Ra(e,r.get("name")),a=At(e,r.get("save")??r.get("put")),u=[At(e,r.get("load")??r.get("get")),a].map(m=>m===null?"":ps(o,m).digest),l={symbol:n,digest:u.includes(null)?null:Jt(u.join(" "))},d=(m,h=null,g=l)=>({name:i,writes:m,reason:h,code:g});if(i!==null&&BV.has(i))return d("size",null,null);if(i!==null&&VV.has(i))return d("description");if(a===null)return d(null,`${n} has no put function.`);let{written:p,plain:f}=jh(o,a,t);return"reason"in p?d(null,`${p.reason}.`):"parameter"in p?p.parameter===qV?d("size",null,f&&!s?null:l):d(null,`What ${a}() writes is not known.`):d(p.bytes,null,f&&!s?null:l)}var VV,BV,qV,ZV,$x=k(()=>{"use strict";ds();$a();Gl();Ul();VV=new Set(["tmp","qtailq","qlist","gtree"]),BV=new Set(["buffer","unused_buffer"]),qV=2,ZV=new WeakMap});function Px(e,t,n,r,s){let{unit:o}=e,i=Pa(n.tokens,n.at,n.values.lookup,o.budget);if(!i){t.unknown.push(`The list of the fields of ${t.symbol} is not closed.`);return}t.ends.fields=!1;let a=!1;for(let c of i){let u=c.value[0]?.text==="{"?fs(n.values,c.value,0):null,l=c.at>=0?o.line(s,c.at):t.line,d={path:s.view.path,line:l};if(!u){t.fields.push(KV(c,d)),a=!0;continue}let p=HV(n.values,u.get("flags"));if(p.has("VMS_END")||u.size===0&&c.value.length===2){t.ends.fields=!0;break}let f=JV(e,t,n.values,u,p,r,d);t.fields.push(f)}!t.ends.fields&&a&&(t.ends.fields=null)}function HV(e,t){if(!t)return new Set;let n=ft(t,e.lookup,e.unit.budget);return new Set(n.filter(r=>r.kind==="name").map(r=>r.text))}function KV(e,t){let n=e.value[0]?.kind==="name"?e.value[0].text:null,r=Ln(e.value.slice(0,40));return{...Rx,...t,name:r,type:n??"unknown",sent:null,unknown:e.tooMuch?`The macros of ${r} expand to more than is read.`:n!==null&&e.value[1]?.text==="("?`No macro ${n} is defined in what is included there.`:`"${r.slice(0,80)}" cannot be read.`}}function JV(e,t,n,r,s,o,i){let{unit:a}=n,c={...Rx,...i},u=g=>{c.unknown??=g},l=g=>{let _=r.get(g);if(!_)return 0;let{value:y,reason:b}=xn(a,_,n.lookup);return y===null&&u(`${g} cannot be read: ${b}.`),y},d=Ra(n,r.get("name"));c.name=d??Ln((r.get("name")??[]).slice(0,40));let p=l("version_id");if(c.version=p??0,c.exists=Oa(n,r.get("field_exists")),c.conditional=c.exists!==null,c.sent=c.conditional||p===null||o===null?null:p<=o,c.pointers=s.has("VMS_ARRAY_OF_POINTER"),XV(c,r,s,l),s.has("VMS_STRUCT")||s.has("VMS_VSTRUCT"))return QV(e,t,c,n,r,s,l,u),c;let f=r.get("info"),m=At(n,f),h=m===null?f&&Cx(n,e.elsewhere,f):xx(n.unit,e.elsewhere,m);return h?(c.type=h.name??m??"unknown",e3(e,t,c,n,r,s,h,l,u),c):(c.type="none",c.count===0?c.size=0:u(`Nothing says who reads ${c.name}.`),c)}function XV(e,t,n,r){if(YV.some(s=>n.has(s))){let s=n.has("VMS_MULTIPLY_ELEMENTS")?` * ${Ln(t.get("num")??[])}`:"";e.counter=`${Ln(t.get("num_offset")??[])}${s}`,e.count=null}else e.count=n.has("VMS_ARRAY")?r("num"):1}function QV(e,t,n,r,s,o,i,a){n.type="struct";let c=null;o.has("VMS_VSTRUCT")&&(c=i("struct_version_id"),n.structVersion=c);let u=At(r,s.get("vmsd"));n.struct=u===null?null:ms({...e,unit:r.unit},u,c),Ox(t,n,a),n.struct||a(`The description ${u??"of a struct"} was not found, or holds itself.`)}function Ox(e,t,n){!t.struct||Bh(e,t.struct)||(t.struct=null,n(`${e.symbol} has more fields than are read.`))}function e3(e,t,n,r,s,o,i,a,c){if(n.code=i.code,i.writes==="description"){let u=At(r,s.get("vmsd")),l=u===null?null:ms({...e,unit:r.unit},u);if(n.type==="tmp"){n.code=null,n.struct=l,Ox(t,n,c),l||c(`The description ${u??"of a struct"} was not found, or holds itself.`);return}let d=l?Jt(JSON.stringify(l)):null,p=i.code?.digest??null;n.code={symbol:i.code?.symbol??n.type,digest:d&&p?Jt(`${p} ${d}`):null},n.counter??=`the elements of ${n.name}`,l||c(`The description ${u??"of an element"} was not found, or holds itself.`)}else if(i.writes==="size")if(o.has("VMS_VBUFFER")){let u=o.has("VMS_MULTIPLY")?` * ${Ln(s.get("size")??[])}`:"";n.counter??=`${Ln(s.get("size_offset")??[])}${u}`}else n.size=a("size");else i.writes===null?c(i.reason??`What ${n.type} writes is not known.`):n.size=i.writes}var Rx,YV,Ix=k(()=>{"use strict";Vh();ls();ds();Ea();$a();Gl();$x();Rx={name:"",type:"",size:null,count:null,version:0,conditional:!1,sent:!0,pointers:!1,exists:null,code:null,counter:null,path:"",line:0,unknown:null};YV=["VMS_VARRAY_INT32","VMS_VARRAY_UINT32","VMS_VARRAY_UINT16","VMS_VARRAY_UINT8"]});function ms(e,t,n=null){let r=e.unit.find("variable",t);if(!r){let u=e.elsewhere.unitOf(t);return!u||u===e.unit?null:u.find("variable",t)?ms({...e,unit:u},t,n):null}if(!o3(e.unit,r)||e.within.includes(t)||e.within.length>t3)return null;let s=`${t} ${n??""}`,o=Er(r3,e.unit),i=Er(e.round,e.unit),a=o.get(s)??i.get(s);if(a)return a;let c=a3({...e,within:[...e.within,t]},t,r,n);return(i3(c)?o:i).set(s,c),c}function o3(e,t){for(let n of e.tokens(t)){if(n.text==="VMStateDescription")return!0;if(n.text==="=")return!1}return!1}function i3(e){let t=e.unknown.length===0&&e.fields.every(n=>n.unknown===null&&(!n.struct||Ia.has(n.struct)))&&e.subsections.every(n=>Ia.has(n));return t&&Ia.add(e),t}function Bh(e,t){let n=(qh.get(e)??0)+1+(qh.get(t)??0)+t.fields.length;return n>s3?!1:(qh.set(e,n),!0)}function a3(e,t,n,r){let{unit:s}=e,o={unit:s,lookup:s.lookup(n)},i={name:null,symbol:t,path:n.view.path,line:s.line(n,c3(s,n,t)),versionId:null,minimumVersionId:null,unmigratable:!1,needed:null,fields:[],subsections:[],ends:{fields:null,subsections:null},hooks:[],digest:Jt(s.text(n)),unknown:s.doubts(n).map(a=>`${t}: ${a} cannot be judged.`)};try{let a=u3(o,s.tokens(n));if(!a)return i.unknown.push(`The initializer of ${t} cannot be read.`),i;l3(e,i,o,a,n,r)}catch(a){if(!Ct(a))throw a;i.unknown.push(`${t} cannot be read: ${a.message}.`)}return i}function c3(e,t,n){let r=e.tokens(t).find(s=>s.text===n);return r&&r.at>=0?r.at:t.item.start}function u3(e,t){let n=t.findIndex(r=>r.text==="=");return n<0||t[n+1]?.text!=="{"?null:fs(e,t,n+1)}function fs({unit:e,lookup:t},n,r){let s=Pa(n,r,t,e.budget);return s?new Map(s.flatMap(o=>o.designator===null?[]:[[o.designator,o.value]])):null}function l3(e,t,n,r,s,o){let{unit:i}=e;t.name=Ra(n,r.get("name")),t.name===null&&t.unknown.push(`The name of ${t.symbol} cannot be read.`);let a=p=>{let f=r.get(p);if(!f)return 0;let{value:m,reason:h}=xn(i,f,n.lookup);return m===null&&t.unknown.push(`${p} of ${t.symbol} cannot be read: ${h}.`),m};t.versionId=a("version_id"),t.minimumVersionId=a("minimum_version_id");let c=a("unmigratable");t.unmigratable=c!==null&&c!==0,t.hooks=["pre_load","post_load","pre_save","post_save"].filter(p=>Oa(n,r.get(p))!==null),t.needed=Oa(n,r.get("needed"));let u=r.get("fields"),l=u?Fx(n,u):null;u&&!l&&At(n,u)!==null&&t.unknown.push(`The fields of ${t.symbol} cannot be read.`),l&&(l.found&&l.found!==s&&(t.digest=Jt(`${i.text(s)}
${i.text(l.found)}`)),Px(e,t,l,o??t.versionId,l.found??s));let d=r.get("subsections");d?d3(e,t,n,d):t.ends.subsections=!0}function Fx(e,t){let n=t.findIndex(u=>u.text==="{");if(n>=0)return{values:e,tokens:t,at:n,found:null};let r=ft(t,e.lookup,e.unit.budget),s=r.findIndex(u=>u.text==="{");if(s>=0)return{values:e,tokens:r,at:s,found:null};let o=r.find(u=>u.kind==="name"&&u.text!=="NULL")?.text,i=o===void 0?null:e.unit.find("variable",o);if(!i)return null;let a=e.unit.tokens(i),c=a.findIndex(u=>u.text==="=");return c<0||a[c+1]?.text!=="{"?null:{values:{unit:e.unit,lookup:e.unit.lookup(i)},tokens:a,at:c+1,found:i}}function d3(e,t,n,r){let{unit:s}=e,o=Fx(n,r),i=o&&Pa(o.tokens,o.at,o.values.lookup,s.budget);if(!o||!i){At(n,r)===null?t.ends.subsections=!0:t.unknown.push(`The subsections of ${t.symbol} cannot be read.`);return}t.ends.subsections=!1;for(let a of i){let c=a.value,u=null;if(c[0]?.text==="{"){let p=fs(o.values,c,0);c=p?.get("vmsd"),u=Oa(o.values,p?.get("needed"))}let l=c?At(o.values,c):null;if(l===null){t.ends.subsections=!0;break}if(t.subsections.length>=n3){t.unknown.push(`${t.symbol} has more subsections than are read.`);break}let d=ms(e,l);if(d&&!Bh(t,d)){t.unknown.push(`${t.symbol} has more fields than are read.`);break}d?t.subsections.push(u?p3(d,u):d):t.unknown.push(`The subsection ${l} of ${t.symbol} was not found, or holds itself.`)}}function p3(e,t){let n={...e,needed:t};return Ia.has(e)&&Ia.add(n),n}function Ra(e,t){if(!t)return null;let n=ft(t,e.lookup,e.unit.budget).filter(r=>r.text!=="("&&r.text!==")");return n.length===0||n.some(r=>r.kind!=="string")?null:n.map(r=>r.text.slice(1,-1).replace(/\\(.)/g,"$1")).join("")}function At(e,t){if(!t)return null;let n=ft(t,e.lookup,e.unit.budget);return n.some(r=>r.text==="{")?null:n.find(r=>r.kind==="name"&&!f3.has(r.text))?.text??null}function Oa(e,t){let n=At(e,t);return n===null?null:ps(e.unit,n)}var t3,n3,r3,qh,s3,Ia,f3,Gl=k(()=>{"use strict";Vh();ds();Ea();$a();Ix();Ul();t3=24,n3=4e3,r3=new WeakMap,qh=new WeakMap,s3=5e4;Ia=new WeakSet;f3=new Set("NULL void const struct bool int".split(" "))});function _3(e,t){for(let n=t;n<e.length;n++){let r=e.charCodeAt(n);if(r===zx)return n;if(r===Mx)e.charCodeAt(n+1)===13&&n++,n++;else if(r===Fa&&e.charCodeAt(n+1)===Nx){let s=e.indexOf("*/",n+2);if(s<0)return e.length;n=s+1}else if(r===Fa&&e.charCodeAt(n+1)===Fa){let s=e.indexOf(`
`,n);return s<0?e.length:s}else if(r===Dx||r===Ux){let s=Ta(e,n,e.length);e.charCodeAt(s-1)===r&&s>n+1&&(n=s-1)}}return e.length}function Wh(e){let t=[],n=[],r=!0;for(let o=0;o<e.length;o++){let i=e.charCodeAt(o);if(i===zx)r=!0;else if(i===h3&&r){let a=_3(e,o);Zh.lastIndex=o;let c=Zh.exec(e)?.[1];c!==void 0&&y3.has(c)&&t.length<m3&&b3(t,n,e,c,o,Zh.lastIndex,a),o=a-1}else if(i===Fa){let a=e.charCodeAt(o+1);if(a===Nx){let c=e.indexOf("*/",o+2);if(c<0)break;o=c+1}else if(a===Fa){let c=o;do c=e.indexOf(`
`,c+1);while(c>0&&e.charCodeAt(c-1)===Mx);if(c<0)break;o=c-1}else r=!1}else i===Dx||i===Ux?(o=Ta(e,o,e.length)-1,r=!1):i>g3&&(r=!1)}for(let o of n)t[o].next=t.length;let s=null;return{text:e,directives:t,guard:k3(e,t),once:t.some(o=>o.word==="once"),items:()=>s??=_n(e),facts:new Map}}function b3(e,t,n,r,s,o,i){let a=e.length,c="",u=!1,l=null;if(r==="ifdef"||r==="ifndef"||r==="undef")Io.lastIndex=o,c=Io.exec(n)?.[1]??"";else if(r==="include"){let p=/^\s*(?:"([^"\n]{1,300})"|<([^>\n]{1,300})>)/.exec(n.slice(o,Math.min(i,o+320)));c=p?.[1]??p?.[2]??"",u=p?.[2]!==void 0}else if(r==="define"){if(l=w3(n,o,i),!l)return;c=l.name}else if(r==="pragma"){if(!/^[ \t]+once\b/.test(n.slice(o,Math.min(i,o+20))))return;r="once"}if(r==="elif"||r==="else"||r==="endif"){let p=t.pop();if(p===void 0)return;e[p].next=a}let d=null;e.push({word:r,start:s,end:i,next:-1,name:c,angled:u,macro:l,tokens:()=>d??=xt(n,o,i)}),(r.startsWith("if")||r==="elif"||r==="else")&&t.push(a)}function w3(e,t,n){Io.lastIndex=t;let r=Io.exec(e)?.[1];if(r===void 0||Io.lastIndex>n)return null;let s=Io.lastIndex,o=null,i=!1;if(e.charCodeAt(s)===40){let a=e.indexOf(")",s);if(a<0||a>n)return null;o=[];for(let c of xt(e,s+1,a))c.kind==="name"?o.push(c.text):c.text==="..."&&(i=!0,(e[s]===","||o.length===0||!/\w\s*\.\.\.\s*\)$/.test(e.slice(s,a+1)))&&o.push("__VA_ARGS__"));s=a+1}return v3(r,o,i,e,s,n)}function v3(e,t,n,r,s,o){let i=null;return{name:e,params:t,variadic:n,get text(){return r.slice(s,o).trim()},body(){if(!i){let a=xt(r,s,o).map(c=>({...c,at:-1}));i={tokens:a,slots:a.map(c=>c.kind==="name"&&t?t.indexOf(c.text):-1)}}return i}}}function Hh(e){let t=/^(\w+(?:\([^)]*\))?)(?:=([\s\S]*))?$/.exec(e),n=t?Wh(`#define ${t[1]} ${t[2]??"1"}
`).directives[0]?.macro:null;if(!n)throw new Error(`no definition of a macro: ${e}`);return n}function k3(e,t){let n=t[0],r=t.at(-1);if(n?.word!=="ifndef"||r?.word!=="endif"||n.next!==t.length-1)return null;let s=(o,i)=>xt(e,o,i).length>0;return s(0,n.start)||s(r.end,e.length)?null:n.name}var m3,zx,Mx,Fa,Nx,h3,Dx,Ux,g3,Zh,y3,Io,Kh=k(()=>{"use strict";bn();ls();m3=2e5,[zx,Mx,Fa,Nx,h3,Dx,Ux,g3]=[10,92,47,42,35,34,39,32];Zh=/#[ \t]*([a-z_]+)/y,y3=new Set(["if","ifdef","ifndef","elif","else","endif","define","undef","include","pragma"]);Io=/[ \t]*(?:\/\*[^*]*\*\/[ \t]*)?([A-Za-z_]\w*)/y});async function Lx(e,t,n,r){let s=new RegExp(`\\b${n}\\b\\s*(?:\\[[^\\]]*\\]\\s*)?(?:=\\s*\\{|\\([^;{}]{0,2000}\\)\\s*\\{)`),o=async a=>{for(let c of await e.files(a))if(c.file?.text.includes(n)&&s.test(c.file.text))return c.path;return null};for(let a of n.startsWith("vmstate_info_")?[...T3,...r]:r){let c=await o([a]);if(c)return c}let i=0;for(let a of["",...S3(t)]){let u=[...await e.names(a)].filter(d=>d.endsWith(".c")).filter(d=>a!==""||/^(?:savevm|vmstate|exec|cpus?|qemu-timer|qemu-file|migration|cpu-\w+)\.c$/.test(d)).map(d=>a===""?d:`${a}/${d}`);if(i+=u.length,i>400)return null;let l=await o(u);if(l)return l}return null}async function Gx(e,t){let n=t.split("/"),r=n.pop();for(let s=0;s<2&&n.length>0;s++,n.pop()){let o=n.join("/"),i=[...await e.names(o)].filter(c=>c.endsWith(".c")).map(c=>`${o}/${c}`),a=c=>c.some(u=>u.name===r||u.name.endsWith(`/${r}`));for(let c of await e.files(i.slice(0,400)))if(a(c.file?.directives??[]))return c.path}return null}var T3,S3,jx=k(()=>{"use strict";T3=["migration/vmstate-types.c","migration/vmstate.c","vmstate.c","savevm.c"],S3=e=>[`target/${e}`,`target/${e}/tcg`,`target/${e}/system`,`target/${e}/kvm`,`target-${e}`,"migration",`hw/${e}`,"hw/core","hw/intc","hw/timer","util","system","softmmu","accel/kvm","accel/tcg","qom"]});async function Bx(e,t,n,r){let{open:s,looked:o,cut:i}=await e.closure([t],r),a=await e.file(t);return o.set(t,(await e.entry(t))?.id??""),{unit:a?.file?wx(t,a.file,n,s):null,looked:o,cut:i}}function qx(e,t){let n=new Map;async function r(s){let o=t.get(s)??[];for(let a of o)if(await e.same(a.looked))return a;let i=await Bx(e,s,Vx(),x3);return t.set(s,[i,...o].slice(0,$3)),i}return{places:new Map,unit(s){let o=n.get(s);if(o!==void 0)return o;let i=r(s);return n.set(s,i),i}}}function Zx(e,t,n,r,s){let o=[...Vx(),...[...n.defines,...s?["CONFIG_KVM","CONFIG_KVM_IS_POSSIBLE"]:[]].map(Hh)],i=new Map,a=new Map,c=new Set,u=new Map,l=new Map,d=new Set,p=new Map,f=g=>g.startsWith(`${r}/`)||g.startsWith(`hw/${n.target}/`);async function m(g){let _=t.places.get(g);if(_!==void 0)return _;let y=u.get(g),b=[...y===void 0?[]:[y],...i.keys()],w=await Lx(e,n.target,g,b);return w!==null&&!f(w)&&t.places.set(g,w),w}async function h(g){let _=p.get(g)??(g.endsWith(".c")?g:await Gx(e,g)??g);p.set(g,_);let y=i.get(_);if(y!==void 0)return y;let b=f(_)?await Bx(e,_,o,C3(r,n.target)):await t.unit(_);i.set(_,b.unit),b.cut&&d.add(_);for(let[w,v]of b.looked)l.set(w,v);return b.unit}return{unit:h,looked:l,hint:(g,_)=>{u.set(g,_)},unitOf(g){let _=a.get(g);return _===void 0&&c.add(g),_??null},async find(){let g=[...c];c.clear();for(let _ of g){let y=await m(_);a.set(_,y===null?null:await h(y))}return g.length>0},unread(){let g=new Set;for(let[_,y]of i){y||g.add(`${_} cannot be read: its object is missing or too large.`);for(let b of y?.preprocessed.unread??[])g.add(`${b}, which ${_} includes, cannot be read: its object is missing or too large.`);(d.has(_)||y?.preprocessed.cut)&&g.add(`${_} includes more than is read of one file.`)}return[...g]}}}var E3,Vx,x3,C3,A3,$3,Jh=k(()=>{"use strict";Kh();Ea();Ch();jx();E3=null,Vx=()=>E3??=HE.map(Hh),x3=["","include"],C3=(e,t)=>[e,"","include","tcg","fpu","linux-headers",{as:"asm/",folder:`linux-headers/asm-${A3[t]??t}`}],A3={i386:"x86",arm:"arm64",ppc:"powerpc",s390x:"s390"};$3=3});async function Jx(e,t,n,r,s){let o=new Map,i=[];for(let l of r.kvm?[!0,!1]:[!1]){let d=Zx(e,t,r,s.folder,l),p=[s.base,...s.others];await R3(d,n,p);let f=[];for(let h=0;h<P3;h++){f=[];let g=new WeakMap;for(let[_,y]of p.entries())f.push(await O3({units:d,core:n,build:r,round:g},y,_===0));if(!await d.find())break}let m=d.unread();for(let h of f)h.unknown.push(...m);for(let[h,g]of d.looked)o.set(h,g);i.push(f.map(h=>({...h,kvm:r.kvm?l:null})))}for(let l of r.files)l.path.endsWith(".mak")&&o.set(l.path,l.id);let[a,c]=i,u=(a??[]).flatMap((l,d)=>{let p=c?.[d];return p?Wx(l)===Wx(p)?[{...l,kvm:null}]:[l,p]:[l]});return{layouts:gn(u),looked:o}}function Wx(e){return JSON.stringify(e,(t,n)=>t==="digest"||t==="kvm"?void 0:n)}async function R3(e,t,n){let r=t.statements.find(s=>s.kind==="cpu_common"&&s.text.startsWith("vmstate_cpu_common "));r&&e.hint("vmstate_cpu_common",r.path);for(let s of n)for(let o of s.descriptions)o&&await e.unit(o.place.path)}async function O3(e,t,n){let{build:r,units:s,core:o}=e,{registration:i}=t,a={build:r.name,target:r.target,cpuClass:n?null:t.cpuClass,type:i.type,kvm:null,sections:[],unknown:[]};i.type==="unknown"&&a.unknown.push(`What the CPUs of ${r.target} register could not be read.`);let c=i.hooks.map((d,p)=>({hook:d,path:t.descriptions[p]?.place.path??d.path})),u=c.filter(({hook:d})=>Hx.has(d.hook)),l=c.filter(({hook:d})=>!Hx.has(d.hook));I3(o,u.length>0)&&Kx(e,"cpu_common","vmstate_cpu_common",null,a);for(let d of[u,l]){if(d.length===0)continue;if(d[0].hook.hook==="CPU_SAVE_VERSION"){a.sections.push(F3(s,i.versionId,d[0].hook));continue}let p=await Promise.all(d.map(async g=>({...g,unit:await s.unit(g.path)}))),f=p.find(({hook:g,unit:_})=>g.symbol&&_?.find("variable",g.symbol)),{hook:m,unit:h}=f??p[0];m.symbol===null?a.unknown.push(`The description behind ${m.hook} in ${m.path} could not be read.`):Kx(e,"cpu",m.symbol,h,a)}return a}function I3(e,t){if(!t)return!0;let n=e.statements.filter(r=>r.kind==="dispatch"&&/register\w* vmstate_cpu_common/.test(r.text));return n.length>0&&n.every(r=>!/vmsd/.test(r.text.split(" if ")[1]??""))}function Kx({units:e,round:t},n,r,s,o){let i=s?.find("variable",r)?s:e.unitOf(r),a=i?ms({unit:i,elsewhere:e,within:[],round:t},r):null;a?o.sections.push({section:n,description:a}):o.unknown.push(`The description ${r} was not found.`)}function F3(e,t,n){let r=e.unitOf("cpu_save"),s={name:"cpu_save",type:"cpu_save",size:null,count:1,version:0,conditional:!1,sent:!0,pointers:!1,exists:null,code:{symbol:"cpu_save",digest:r&&Jt(`${ps(r,"cpu_save").digest} ${ps(r,"cpu_load").digest}`)},counter:null,path:r?.path??n.path,line:n.line,unknown:"cpu_save() writes it by hand."};return{section:"cpu",description:{name:"cpu",symbol:"CPU_SAVE_VERSION",path:n.path,line:n.line,versionId:t,minimumVersionId:null,unmigratable:!1,needed:null,fields:[s],subsections:[],ends:{fields:!0,subsections:!0},hooks:[],digest:null,unknown:["cpu_save() and cpu_load() write and read it by hand."]}}}var P3,Hx,Yx=k(()=>{"use strict";na();$a();Gl();Jh();P3=8;Hx=new Set(["dc->vmsd","device_class_set_vmsd"])});function Qx(){let e=new Map,t=new Map,n=0,r=(s,o)=>{n+=200+(o?.text.length??0),n>z3/2&&(t=e,e=new Map,n=0),e.set(s,o)};return{set:r,get(s){let o=e.get(s);if(o!==void 0)return o;let i=t.get(s);return i!==void 0&&r(s,i),i}}}function eC(e,t){let n=new Map,r=new Map,s=new Set;function o(l){let d=n.get(l);if(!d){let p=l.lastIndexOf("/");d=l===""?e.names("").then(f=>new Set(f)):o(p<0?"":l.slice(0,p)).then(async f=>f.has(`${l.slice(p+1)}/`)?new Set(await e.names(l)):s),n.set(l,d)}return d}function i(l){let d=r.get(l);if(!d){let p=l.lastIndexOf("/");d=o(p<0?"":l.slice(0,p)).then(f=>f.has(l.slice(p+1))?e.entry(l):null),r.set(l,d)}return d}async function a(l){let d=(await Promise.all(l.map(i))).filter(h=>h!==null),p=d.map(h=>({path:h.path,file:t.get(h.id)??null})),f=d.flatMap((h,g)=>t.get(h.id)===void 0?[{e:h,i:g}]:[]);if(f.length===0)return p;let m=await e.read(f.map(h=>h.e));return f.forEach(({e:h,i:g},_)=>{let y=m[_],b=y==null||y.length>M3?null:Wh(y);b&&t.set(h.id,b),p[g].file=b}),p}async function c(l,d){let p=new Map,f=new Map,m=new Map,h=l,g=0;for(;h.length>0&&f.size+h.length<N3&&g<D3;){let b=new Set,w=[];for(let v of await a(h)){f.set(v.path,v),g+=v.file?.text.length??0;let T=v.path.slice(0,Math.max(0,v.path.lastIndexOf("/")));for(let E of v.file?.directives??[]){if(E.word!=="include"||E.name==="")continue;let S=`${E.angled?"":T}\0${E.name}`;m.has(S)||(m.set(S,null),w.push(_(E.name,E.angled?d:[T,...d]).then(x=>{m.set(S,x),x!==null&&!f.has(x)&&b.add(x)})))}}await Promise.all(w),h=[...b]}async function _(b,w){for(let v of w){let T=U3(v,b);if(T===null)continue;let E=await i(T);if(p.set(T,E?.id??""),E)return T}return null}return{open:(b,w,v)=>{let T=w?"":v.slice(0,Math.max(0,v.lastIndexOf("/"))),E=m.get(`${T}\0${b}`);return E==null?null:f.get(E)??null},looked:p,cut:h.length>0}}async function u(l){return!(await Promise.all([...l].map(async([p,f])=>((await i(p))?.id??"")===f))).includes(!1)}return{tree:e,names:o,entry:i,same:u,files:a,closure:c,file:async l=>(await a([l]))[0]??null}}function U3(e,t){return typeof e=="string"?Xx(e===""?t:`${e}/${t}`):t.startsWith(e.as)?Xx(`${e.folder}/${t.slice(e.as.length)}`):null}function Xx(e){if(!e.includes("./")&&!e.includes("//"))return e;let t=[];for(let n of e.split("/"))if(!(n===""||n===".")){if(n!=="..")t.push(n);else if(t.pop()===void 0)return null}return t.join("/")}var z3,M3,N3,D3,tC=k(()=>{"use strict";Kh();z3=24*1024*1024,M3=4*1024*1024;N3=4e3,D3=64*1024*1024});var nC={};de(nC,{createLayoutReader:()=>j3});function j3(e=vl()){let t=Qx(),n=new WeakMap,r=new WeakMap,s=new Map,o=new Map,i=u=>{let l=n.get(u);if(l)return l;let d=eC(u,t),p={sources:d,shared:qx(d,o)};return n.set(u,p),p},a=u=>{let l=r.get(u);if(l!==void 0)return l;let d=KE(u);return r.set(u,d),d};async function c(u,l){let d=await e.target(u,l.target),p=[l.name,l.target,l.kvm,...l.defines].join(" "),f=V3(d),{sources:m,shared:h}=i(u),g=s.get(p)??[];for(let b of g)if(b.registered===f&&await m.same(b.looked))return b;let _=d?{registered:f,...await Jx(m,h,await e.core(u),l,d)}:{registered:f,layouts:[],looked:new Map};s.delete(p),s.set(p,[_,...g].slice(0,G3));let y=0;for(let b of s.values())y+=b.length;for(let[b,w]of s){if(y<=L3||b===p)break;s.delete(b),y-=w.length}return _}return{builds:a,async read(u,l){let d=[];for(let p of l??await a(u))d.push(...(await c(u,p)).layouts);return d},async touches(u,l){let d=new Map;for(let p of await a(u))if(p.target===l)for(let[f,m]of(await c(u,p)).looked)d.set(f,m);return d}}}function V3(e){return e?JSON.stringify([e.folder,...[e.base,...e.others].map(t=>[t.cpuClass,t.registration.type,t.registration.versionId,...t.registration.hooks.map((n,r)=>[n.hook,n.symbol,n.path,n.line,t.descriptions[r]?.place.path])])]):""}var L3,G3,rC=k(()=>{"use strict";Ym();Ch();Yx();tC();Jh();L3=120,G3=4});var gC=oy((Yce,hC)=>{hC.exports=e=>{if(!e)return[];if(typeof e!="string"||e.match(/^\s+$/))return[];let t=e.split(`
`);if(t.length===0)return[];let n=[],r=null,s=null,o=0,i=0,a=null,c=A=>{s?.changes.push({type:"normal",normal:!0,ln1:o++,ln2:i++,content:A}),a.oldLines--,a.newLines--},u=A=>{let[P,I]=iB(A)??[];r={chunks:[],deletions:0,additions:0,from:P,to:I},n.push(r)},l=()=>{(!r||r.chunks.length)&&u()},d=(A,P)=>{l(),r.new=!0,r.newMode=P[1],r.from="/dev/null"},p=(A,P)=>{l(),r.deleted=!0,r.oldMode=P[1],r.to="/dev/null"},f=(A,P)=>{l(),r.oldMode=P[1]},m=(A,P)=>{l(),r.newMode=P[1]},h=(A,P)=>{l(),r.index=A.split(" ").slice(1),P[1]&&(r.oldMode=r.newMode=P[1].trim())},g=A=>{l(),r.from=pC(A)},_=A=>{l(),r.to=pC(A)},y=A=>+(A||1),b=(A,P)=>{r||u(A);let[I,F,M,L]=P.slice(1);o=+I,i=+M,s={content:A,changes:[],oldStart:+I,oldLines:y(F),newStart:+M,newLines:y(L)},a={oldLines:y(F),newLines:y(L)},r.chunks.push(s)},w=A=>{s&&(s.changes.push({type:"del",del:!0,ln:o++,content:A}),r.deletions++,a.oldLines--)},v=A=>{s&&(s.changes.push({type:"add",add:!0,ln:i++,content:A}),r.additions++,a.newLines--)},T=A=>{if(!s)return;let[P]=s.changes.slice(-1);s.changes.push({type:P.type,[P.type]:!0,ln1:P.ln1,ln2:P.ln2,ln:P.ln,content:A})},E=[[/^diff\s/,u],[/^new file mode (\d+)$/,d],[/^deleted file mode (\d+)$/,p],[/^old mode (\d+)$/,f],[/^new mode (\d+)$/,m],[/^index\s[\da-zA-Z]+\.\.[\da-zA-Z]+(\s(\d+))?$/,h],[/^---\s/,g],[/^\+\+\+\s/,_],[/^@@\s+-(\d+),?(\d+)?\s+\+(\d+),?(\d+)?\s@@/,b],[/^\\ No newline at end of file$/,T]],S=[[/^\\ No newline at end of file$/,T],[/^-/,w],[/^\+/,v],[/^\s*/,c]],x=A=>{for(let[P,I]of S){let F=A.match(P);if(F){I(A,F);break}}a.oldLines===0&&a.newLines===0&&(a=null)},$=A=>{for(let[P,I]of E){let F=A.match(P);if(F){I(A,F);break}}},C=A=>{a?x(A):$(A)};for(let A of t)C(A);return n};var oB=/(a|i|w|c|o|1|2)\/.*(?=["']? ["']?(b|i|w|c|o|1|2)\/)|(b|i|w|c|o|1|2)\/.*$/g,fC=/^(a|b|i|w|c|o|1|2)\//,iB=e=>e?.match(oB)?.map(t=>t.replace(fC,"").replace(/("|')$/,"")),aB=/^\\?['"]|\\?['"]$/g,pC=e=>{let t=cB(e,"-+").trim();return t=lB(t),t.replace(aB,"").replace(fC,"")},cB=(e,t)=>{if(e=mC(e),!t&&String.prototype.trimLeft)return e.trimLeft();let n=dB(t);return e.replace(new RegExp(`^${n}+`),"")},uB=/\t.*|\d{4}-\d\d-\d\d\s\d\d:\d\d:\d\d(.\d+)?\s(\+|-)\d\d\d\d/,lB=e=>{let t=uB.exec(e);return t&&(e=e.substring(0,t.index).trim()),e},dB=e=>e==null?"\\s":e instanceof RegExp?e.source:`[${mC(e).replace(/([.*+?^=!:${}()|[\]/\\])/g,"\\$1")}]`,mC=e=>`${e??""}`});var EC={};de(EC,{rulePage:()=>Qh,version:()=>TB});var kB,Qh,TB,eg=k(()=>{"use strict";kB={"type-flip":`# type-flip: a CPU changes its registration type

The series moves a CPU that can be migrated from one of the two ways of registering its state to
the other, and so changes the migration stream: QEMU from before and QEMU from after it no longer
understand each other's guests.

## What it reports

A CPU registers its migration state in one of two ways:

- **type 1**: \`DeviceClass::vmsd\`, like any other device. The stream has one section for each CPU,
  \`cpu\`; its first field is cpu_common (\`halted\`, pending interrupts).
- **type 2**: a hook that only CPUs have, today \`.legacy_vmsd\` of \`SysemuCPUOps\`.
  \`DeviceClass::vmsd\` stays NULL. The stream has two sections for each CPU, \`cpu_common\` and
  \`cpu\`, with cpu_index as their instance id.

The rule fires when a target's migratable registration goes from type 1 to type 2, or back. It is
an **error**. Where one patch removes the old hook and a later one sets the new, the flip belongs
to the later one. A flip that the series itself takes back is a warning: it only hurts whoever
bisects.

## Why

Both types work, but they are two formats. Type 2 is what remains from CPUs that once wrote their
fields into the stream by hand; its layout is fixed by the guests that were saved with it, and
that is why some targets must stay on it [1]. A new QEMU has to load what an older one saved for
the same versioned machine type [2], so neither format can be given up for the other.

A flip looks like a tidy-up: one assignment a target, it compiles, and a save and load with one
binary works. In 2021 one patch of a clean-up series moved nine targets at once (three of them
placeholders) [3]; it came to light only because a reviewer asked whether it has an effect from
outside. No other check sees it: \`-dump-vmstate\`, and so \`vmstate-static-checker.py\`, does not
show type 2 CPUs at all, and \`checkpatch.pl\` knows neither hook.

## On the wire

Measured with builds that differ by this change alone:

- **type 1 to type 2**, version ids as they were (avr, m68k, or1k): the old stream **loads in
  silence**. Where the description does not embed cpu_common, \`halted\` and pending interrupts are
  lost. So "the old stream loaded fine" does not clear such a patch.
- **type 2 to type 1** (avr, m68k, or1k): the old stream is refused, with

      Unknown savevm section or instance 'cpu_common' 0. Make sure that your current VM setup
      matches your saved VM setup, including any hotplugged devices
      load of migration failed: Invalid argument

- **type 2 to type 1 with the version raised** (avr, as committed in 2021 [4]): old to new is
  refused as above; new to old with \`savevm: unsupported version 1 for 'cpu' v0\`.

## How to fix it

Keep the hook that the target has at the base. Type 1, in class_init:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

and in the description, as the first field:

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

Type 2, in the operations, with no cpu_common in the description:

    static const struct SysemuCPUOps zeta_sysemu_ops = {
        .has_work = zeta_cpu_has_work,
        .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
        .legacy_vmsd = &vmstate_zeta_cpu,
    };

If the break is meant, declare it: raise \`version_id\` and \`minimum_version_id\` of the description
in the same series, and say so in the commit message. Then the binaries refuse each other's guests
in both directions instead of loading half of one.

## Exceptions

A declared break (both version ids raised by the series) is judged by what the target promises to
its users:

- **kvm**: arm, i386, loongarch, mips, ppc, riscv, s390x: still an error.
- **best-effort**: sparc, and any target not named here: a warning.
- **no-promise**: alpha, avr, cris, hexagon, hppa, lm32, m68k, microblaze, moxie, nios2, openrisc
  (or1k), rx, sh4, tilegx, tricore, unicore32, xtensa: a notice.

A repository's configuration may move targets between these tiers. A placeholder
(\`.unmigratable = 1\`) puts nothing on the wire, so moving it is no flip; into the type 2 hook it
is \`new-type-2\`.

## What it does not report

- Another spelling of the same type: \`cpu_class_set_vmsd()\` (2013), \`cc->vmsd\` (to 2021),
  \`cc->legacy_vmsd\` and \`.legacy_vmsd\` of \`SysemuCPUOps\` are all type 2; so is the older
  \`CPU_SAVE_VERSION\` with \`cpu_save()\` and \`cpu_load()\`, on the wire.
- A renamed file, directory or symbol, an operations table that moves, new indentation.
- While both hooks are set: that is \`double-registration\`, and a flip only when one of them goes.

## Sources

- [1] Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [2] and on versioned machine types:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- [3] "target: Set CPUClass::vmsd instead of DeviceClass::vmsd", v3 01/27, never merged:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [4] c2cf139d9c, avr goes from type 2 to type 1, a declared break:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- b170fce3dd, where type 2's hook comes from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- 16a1b6e97c, cris leaves \`CPU_SAVE_VERSION\` for type 1; its version stays 1, so none is declared:
  <https://gitlab.com/qemu-project/qemu/-/commit/16a1b6e97c2a2919fd296db4bea2f9da2ad3cc4d>

## Examples

The tree of these examples has a type 2 target, zeta; where an example is about another target, it
shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### From type 1 to type 2

The description is taken along properly, and still the stream has another shape.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
-    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
--- a/target/eta/machine.c
+++ b/target/eta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_eta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
         VMSTATE_UINT32(env.pc, EtaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip eta 1 net error
\`\`\`

### Two patches make the flip

Between the two the CPU registers nothing. The flip is the second patch's.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
registration-dropped zeta 1 transient warning
type-flip zeta 2 net error
\`\`\`

### A later patch takes it back

The second patch returns to the type of the base: it is the fix, and nothing is said about it.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip zeta 1 transient warning
\`\`\`

### A declared break in a target without a promise

Both version ids go up in the same series, as in avr's real conversion.

\`\`\`c target/avr/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps avr_sysemu_ops = {
    .has_work = avr_cpu_has_work,
    .get_phys_addr_debug = avr_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_avr_cpu,
};

static void avr_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, avr_cpu_properties);
    cc->set_pc = avr_cpu_set_pc;
    cc->sysemu_ops = &avr_sysemu_ops;
}

static const TypeInfo avr_cpu_type_infos[] = {
    {
        .name = TYPE_AVR_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = avr_cpu_class_init,
    },
};

DEFINE_TYPES(avr_cpu_type_infos)
\`\`\`

\`\`\`c target/avr/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_avr_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, AVRCPU, 16),
        VMSTATE_UINT32(env.pc, AVRCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`make configs/targets/avr-softmmu.mak
TARGET_ARCH=avr
\`\`\`

\`\`\`diff
diff --git a/target/avr/cpu.c b/target/avr/cpu.c
--- a/target/avr/cpu.c
+++ b/target/avr/cpu.c
@@ -5,7 +5,6 @@
 static const struct SysemuCPUOps avr_sysemu_ops = {
     .has_work = avr_cpu_has_work,
     .get_phys_addr_debug = avr_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_avr_cpu,
 };
 
 static void avr_cpu_class_init(ObjectClass *oc, const void *data)
@@ -16,6 +15,7 @@ static void avr_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, avr_cpu_properties);
     cc->set_pc = avr_cpu_set_pc;
     cc->sysemu_ops = &avr_sysemu_ops;
+    dc->vmsd = &vmstate_avr_cpu;
 }
 
 static const TypeInfo avr_cpu_type_infos[] = {
diff --git a/target/avr/machine.c b/target/avr/machine.c
--- a/target/avr/machine.c
+++ b/target/avr/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_avr_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, AVRCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, AVRCPU, 16),
         VMSTATE_UINT32(env.pc, AVRCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip avr 1 net notice
\`\`\`

### A declared break in a best-effort target

The version may be raised by another patch of the series. zeta is in no list, so it is
best-effort.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,8 +4,8 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
\`\`\`

\`\`\`expect
type-flip zeta 1 net warning
\`\`\`

### A declared break in a target that KVM runs on

Users of such a target rely on old streams; declaring the break does not help them.

\`\`\`c target/riscv/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps riscv_sysemu_ops = {
    .has_work = riscv_cpu_has_work,
    .get_phys_addr_debug = riscv_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_riscv_cpu,
};
#endif

static void riscv_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, riscv_cpu_properties);
    cc->set_pc = riscv_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &riscv_sysemu_ops;
#endif
}

static const TypeInfo riscv_cpu_type_infos[] = {
    {
        .name = TYPE_RISCV_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = riscv_cpu_class_init,
    },
};

DEFINE_TYPES(riscv_cpu_type_infos)
\`\`\`

\`\`\`c target/riscv/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_riscv_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, RISCVCPU, 16),
        VMSTATE_UINT32(env.pc, RISCVCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/riscv/cpu.c b/target/riscv/cpu.c
--- a/target/riscv/cpu.c
+++ b/target/riscv/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps riscv_sysemu_ops = {
     .has_work = riscv_cpu_has_work,
     .get_phys_addr_debug = riscv_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_riscv_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void riscv_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = riscv_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &riscv_sysemu_ops;
+    dc->vmsd = &vmstate_riscv_cpu;
 #endif
 }
 
diff --git a/target/riscv/machine.c b/target/riscv/machine.c
--- a/target/riscv/machine.c
+++ b/target/riscv/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_riscv_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
+    .version_id = 2,
+    .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, RISCVCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, RISCVCPU, 16),
         VMSTATE_UINT32(env.pc, RISCVCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type-flip riscv 1 net error
\`\`\`

### Not a flip: the table moves and the symbol is renamed

The hook is now set in another file, with another name of the description: still type 2.

\`\`\`diff
diff --git a/target/zeta/cpu-system.c b/target/zeta/cpu-system.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu-system.c
@@ -0,0 +1,9 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysemu-cpu-ops.h"
+
+const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vms_zeta,
+};
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -1,16 +1,6 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
-};
-#endif
-
 static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 {
     DeviceClass *dc = DEVICE_CLASS(oc);
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,7 +2,7 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
-const VMStateDescription vmstate_zeta_cpu = {
+const VMStateDescription vms_zeta = {
     .name = "cpu",
     .version_id = 1,
     .minimum_version_id = 1,
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('cpu-system.c', 'machine.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not a flip: a placeholder moves to the right hook

Nothing was on the wire before, and nothing is after.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_eta_cpu,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -12,7 +12,6 @@ static const VMStateDescription vmstate_eta_cpu = {
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -25,6 +24,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"new-type-2":`# new-type-2: a target starts to use the legacy hook

A target that had no migratable registration gets one through the legacy hook (\`.legacy_vmsd\` of
\`SysemuCPUOps\`), which exists only for old targets whose saved guests need it.

## What it reports

There are two ways to register a CPU's state: \`DeviceClass::vmsd\`, like any other device (type 1),
and a hook for CPUs alone, today \`.legacy_vmsd\` of \`SysemuCPUOps\` (type 2). The rule fires when a
type 2 registration is born:

- a **new target** comes with it;
- an **old target** that registered nothing, or was marked as not migratable, gets it. The line
  that sets the hook need not be in the patch: a placeholder in the type 2 hook that loses its
  \`.unmigratable\` is enough.

Both are an **error**. A **placeholder** (a description with \`.unmigratable = 1\`) that is put into
the type 2 hook is a **warning**: nothing is on the wire yet, but whoever fills it in later will
follow it.

## Why

Type 2 was made for CPUs that once wrote their fields into the stream by hand; it keeps their old
streams loadable [1], [2]. A target without old streams gains nothing from it, and it cannot be
corrected later without breaking guests (see \`type-flip\`). The comment above the field says so
too, but a comment stops nobody, least of all where the line is copied from another target:

- riscv came with a placeholder in the type 2 hook (2018 [3]); the patch that made it migratable
  two years later did not touch that line, so that it was easy to miss [4]. KVM runs on riscv by
  now, and it has to stay type 2 for good.
- avr came with type 2 in 2020 [5]. It was converted a year later at the price of a break [6].

The thread in which the two types were explained ends on the question of how new type 2 targets
could be prevented [7]. This rule is the answer.

## On the wire

Type 2 sends two sections for each CPU, \`cpu_common\` and \`cpu\`, with cpu_index as their instance
id. Measured, for a CPU that registered nothing before (only \`cpu_common\` was sent):

- **to type 2** (m68k): the old stream **loads in silence**, and the PC is back at its reset
  value;
- **to type 1**: the old stream is refused, unknown section \`cpu_common\`, which is what one wants:
  it holds no registers.

A placeholder blocks migration, so after it there are no old streams to care for.

## How to fix it

Register with the device class, for system emulation only:

    static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
    {
        DeviceClass *dc = DEVICE_CLASS(oc);
        CPUClass *cc = CPU_CLASS(oc);

        device_class_set_props(dc, zeta_cpu_properties);
    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif
    }

and let the description begin with cpu_common, which type 2 would send by itself:

    const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .version_id = 1,
        .minimum_version_id = 1,
        .fields = (const VMStateField[]) {
            VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
            VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
            VMSTATE_END_OF_LIST()
        }
    };

A placeholder goes into \`dc->vmsd\` too.

## Exceptions

- Of a target that the base does not have, only the end of the series counts: its author may
  correct it within the series.
- A target that left \`CPU_SAVE_VERSION\` with \`cpu_save()\` and \`cpu_load()\` for the type 2 hook
  (until 2016 [8]) had type 2's stream before: that is nothing new.

## What it does not report

- Targets that are type 2 already, whatever happens to the file, the symbol or the hook's
  spelling.
- A migratable registration that changes to type 2: that is \`type-flip\`.
- Devices: those that are no CPU may do as they like, under \`target/\` too.

## Sources

- [1] Peter Maydell on the two types, and on which one new targets use, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [2] b170fce3dd, the hook's origin:
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- [3] dc5bd18fa5, riscv's placeholder:
  <https://gitlab.com/qemu-project/qemu/-/commit/dc5bd18fa57254e4b8597747c2100c92a55fc409>
- [4] f7697f0e62, riscv becomes migratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/f7697f0e629eb75d411bc6f314c6fff68fa4c238>
- [5] 3fa28dd6cf, avr's first registration:
  <https://gitlab.com/qemu-project/qemu/-/commit/3fa28dd6cf848c5f7fddba84a6d7789027c58a25>
- [6] c2cf139d9c, avr's conversion:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- [7] the patch that started the thread:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [8] 945123a554, the end of \`CPU_SAVE_VERSION\`:
  <https://gitlab.com/qemu-project/qemu/-/commit/945123a554c39b68f38cec87403de1f783a86906>

## Examples

### A new target comes with the legacy hook

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net error
\`\`\`

### A placeholder becomes migratable, and the hook is not in the patch

The operations of cpu.c name \`vmstate_zeta_cpu\` before and after; only the description changes.
This is how riscv became type 2.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`meson target/zeta/meson.build
zeta_ss = ss.source_set()
zeta_ss.add(files('cpu.c'))

zeta_system_ss = ss.source_set()
zeta_system_ss.add(files('monitor.c'))

target_arch += {'zeta': zeta_ss}
target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -4,11 +4,6 @@
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
 
-static const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .unmigratable = 1,
-};
-
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('monitor.c'))
+zeta_system_ss.add(files('machine.c', 'monitor.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net error
\`\`\`

### A placeholder is put into the legacy hook

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -12,6 +12,7 @@ static const VMStateDescription vmstate_zeta_cpu = {
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -24,7 +25,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
new-type-2 zeta 1 net warning
\`\`\`

### A new target as it should be

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The author corrects it within the series

The base has no zeta, so only what the last patch leaves counts.

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_zeta_cpu,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('machine.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
@@ -20,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"registration-dropped":`# registration-dropped: a CPU is no longer migrated

A CPU that could be migrated loses its registration, or is marked as not migratable, while its
target stays in the tree: guests that were saved before do not load any more.

## What it reports

The rule fires when a target had a migratable registration, of either type, and after the patch

- no hook is set any more: neither \`DeviceClass::vmsd\` nor \`.legacy_vmsd\` of \`SysemuCPUOps\`; or
- the description that the hook names has become a placeholder, with \`.unmigratable = 1\`.

It is an **error**. Where a later patch of the series sets a hook again, it is a warning: only the
tree between the two is broken, and whoever bisects finds it. What the later patch then makes of
the target (the same type as before, or the other one, which is a \`type-flip\`) is judged there.

## Why

A registration is one line among many in a class_init or an operations table, and nothing fails
when it is gone: QEMU builds, boots and even saves the guest. It gets lost when a table is
rewritten, when an \`#ifdef\` grows by a line, or when a series moves the hook in two steps and
stops after the first.

For a CPU without any hook the core still sends cpu_common (\`halted\`, pending interrupts) and
nothing else, so a save and load "succeeds" and comes back with every register at its reset value.
rx and tricore have been in that state for as long as they exist. A placeholder is more honest,
since it blocks migration with a message, but guests that could be moved yesterday are stuck all
the same.

## On the wire

Measured:

- **a stream from before, into the binary after**: refused, with an unknown section \`cpu\`;
- **a stream from after, into a type 2 binary** (m68k): it **loads in silence**, and the PC is at
  its reset value; into a type 1 binary it is refused, unknown section \`cpu_common\`;
- **save and load in the binary after** (rx, tricore): works, and loses every register.

With a placeholder no stream is written at all: migration and \`savevm\` stop with
\`State blocked by non-migratable device\`.

## How to fix it

Set the hook again: the same one that the target had at the base, for the stream's sake. For type
1, in class_init or in a helper that it calls for system emulation:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

For type 2, in the operations:

    static const struct SysemuCPUOps zeta_sysemu_ops = {
        .has_work = zeta_cpu_has_work,
        .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
        .legacy_vmsd = &vmstate_zeta_cpu,
    };

When the hook moves from one place to another, do both in one patch, so that every commit of the
series can be built and migrated.

If the target is really to stop migrating (say, the description was never complete), leave a
placeholder in \`DeviceClass::vmsd\`, say why in the commit message, and have the finding accepted:

    static const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .unmigratable = 1,
    };

## Exceptions

- A target that is removed with its CPU has nothing left to migrate: no finding.
- The finding stands for \`unregistered-cpu\` as well; the two are never reported together.
- The severity does not depend on the target's tier.

## What it does not report

- A placeholder that goes away: no guest was ever saved with it. Without another hook that is
  \`unregistered-cpu\`.
- A hook that moves into a helper, another file, a \`.c.inc\` or an ancestor's class_init.
- A hook that the hunks at hand do not show any more: without a tree to read, what is not shown is
  unknown, never absent.
- A hook that is set under some build option: it counts as set. Whether user-mode builds see it is
  the subject of \`user-mode-registration\`.

## Sources

- Peter Maydell on what each type registers, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- and on loading old streams:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- b170fce3dd, which sends cpu_common for CPUs without a hook too (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- ca05578fc8, the registration in its present place (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>

## Examples

The tree of these examples has a type 1 target, zeta.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The line goes in a clean-up

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
registration-dropped zeta 1 net error
\`\`\`

### The description becomes a placeholder

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,12 +4,5 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
+    .unmigratable = 1,
 };
\`\`\`

\`\`\`expect
registration-dropped zeta 1 net error
\`\`\`

### It is gone for one patch

The second patch brings back what the base had, and is not reported.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -18,6 +18,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, zeta_cpu_properties);
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
+    dc->vmsd = &vmstate_zeta_cpu;
     cc->sysemu_ops = &zeta_sysemu_ops;
 #endif
 }
\`\`\`

\`\`\`expect
registration-dropped zeta 1 transient warning
\`\`\`

### Not dropped: a helper in another file sets it now

\`\`\`diff
diff --git a/target/zeta/cpu-system.c b/target/zeta/cpu-system.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu-system.c
@@ -0,0 +1,17 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+
+void zeta_cpu_system_class_init(ObjectClass *oc)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    dc->vmsd = &vmstate_zeta_cpu;
+    cc->sysemu_ops = &zeta_sysemu_ops;
+}
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -1,15 +1,6 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-};
-#endif
-
 static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 {
     DeviceClass *dc = DEVICE_CLASS(oc);
@@ -18,8 +9,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, zeta_cpu_properties);
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
-    cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
+    zeta_cpu_system_class_init(oc);
 #endif
 }
 
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('cpu-system.c', 'machine.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not dropped: the target is removed

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
deleted file mode 100644
--- a/configs/targets/zeta-linux-user.mak
+++ /dev/null
@@ -1 +0,0 @@
-TARGET_ARCH=zeta
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
deleted file mode 100644
--- a/configs/targets/zeta-softmmu.mak
+++ /dev/null
@@ -1 +0,0 @@
-TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
deleted file mode 100644
--- a/target/zeta/cpu.c
+++ /dev/null
@@ -1,35 +0,0 @@
-#include "qemu/osdep.h"
-#include "cpu.h"
-
-#ifndef CONFIG_USER_ONLY
-#include "hw/core/sysemu-cpu-ops.h"
-
-static const struct SysemuCPUOps zeta_sysemu_ops = {
-    .has_work = zeta_cpu_has_work,
-    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-};
-#endif
-
-static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
-{
-    DeviceClass *dc = DEVICE_CLASS(oc);
-    CPUClass *cc = CPU_CLASS(oc);
-
-    device_class_set_props(dc, zeta_cpu_properties);
-    cc->set_pc = zeta_cpu_set_pc;
-#ifndef CONFIG_USER_ONLY
-    cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
-#endif
-}
-
-static const TypeInfo zeta_cpu_type_infos[] = {
-    {
-        .name = TYPE_ZETA_CPU,
-        .parent = TYPE_CPU,
-        .abstract = true,
-        .class_init = zeta_cpu_class_init,
-    },
-};
-
-DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
deleted file mode 100644
--- a/target/zeta/machine.c
+++ /dev/null
@@ -1,15 +0,0 @@
-#include "qemu/osdep.h"
-#include "cpu.h"
-#include "migration/vmstate.h"
-
-const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .version_id = 1,
-    .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
-};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
deleted file mode 100644
--- a/target/zeta/meson.build
+++ /dev/null
@@ -1,8 +0,0 @@
-zeta_ss = ss.source_set()
-zeta_ss.add(files('cpu.c'))
-
-zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
-
-target_arch += {'zeta': zeta_ss}
-target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"double-registration":`# double-registration: both hooks are set for one CPU

One CPU class has \`DeviceClass::vmsd\` and the legacy hook set at the same time, so that its state
is sent twice under one name and cpu_common not at all.

## What it reports

The rule fires when a patch brings about that both of these hold for one CPU class, whatever the
order and the files:

- \`DeviceClass::vmsd\` is set (type 1): \`dc->vmsd = &X\`, or the same through another name or cast;
- the legacy hook is set (type 2): \`.legacy_vmsd = &X\` of its \`SysemuCPUOps\`, formerly \`cc->vmsd\`
  or \`cc->legacy_vmsd\`.

A class inherits what its ancestors' class_init set: a concrete CPU model that sets \`dc->vmsd\` in
its own class_init has both when its base class has the operations with \`.legacy_vmsd\`. It is an
**error**.

## Why

The two hooks are two ways to say the same thing, and the core expects one of them. The dispatch
in \`cpu_vmstate_register()\` asks two questions, one after the other: is \`DeviceClass::vmsd\` NULL?
Then cpu_common is registered. Is the legacy hook set? Then it is registered too. With both hooks
set, the first answer is no and the second yes, while the device code registers
\`DeviceClass::vmsd\` by itself. Nobody warns: it builds, and a save and load with one binary works.

It comes about when a target is converted and the old hook is forgotten, when one is added "to be
sure", or when a CPU model wants some state of its own.

## On the wire

Measured, for one CPU with both hooks:

- the stream has the sections \`cpu\` 0 and \`cpu\` 1, and **no \`cpu_common\`**: unless the description
  embeds it, \`halted\` and pending interrupts are not saved;
- every other build, with either hook alone, refuses it at \`cpu\` 1;
- the other way round, a stream from a build with one hook **loads in silence**.

## How to fix it

Keep the hook that the target has at the base, and drop the other. For a target that is type 2
(its streams have \`cpu_common\`), take the assignment out again:

         cc->sysemu_ops = &zeta_sysemu_ops;
    -    dc->vmsd = &vmstate_zeta_cpu;

For a target that is type 1, take it out of the operations:

     static const struct SysemuCPUOps zeta_sysemu_ops = {
         .has_work = zeta_cpu_has_work,
         .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    -    .legacy_vmsd = &vmstate_zeta_cpu,
     };

State that only one CPU model has does not need a hook of its own. Add it to the description of
the base class as a subsection, which is sent only where it is needed and leaves old streams
alone:

    static const VMStateDescription vmstate_zeta_v2 = {
        .name = "cpu/v2",
        .version_id = 1,
        .minimum_version_id = 1,
        .needed = zeta_v2_needed,
        .fields = (const VMStateField[]) {
            VMSTATE_UINT32(env.v2_control, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

## Exceptions

None: no tier and no version makes this right. While both hooks are set nothing else is said about
the registration, neither \`type-flip\` nor \`type1-without-cpu-common\`; when a later patch removes
one of them, what remains is compared with the base.

## What it does not report

- Devices that are no CPU. They register with \`DeviceClass::vmsd\` as they like, in the same file
  too, and whatever the variable is called: the type of the object decides.
- A \`.vmsd\` member of a \`VMStateField\` initializer: it names a nested description and is no hook.
- Two classes of one target that use one hook each, where neither is an ancestor of the other.
- Hooks in comments, strings and \`#if 0\`.

## Sources

- Peter Maydell on the two types and the dispatch, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- b170fce3dd, which adds the second hook (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- feece4d070, which moves it to \`SysemuCPUOps\` (2021):
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- ca05578fc8, the dispatch as it stands today (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- Subsections, in QEMU's manual:
  <https://www.qemu.org/docs/master/devel/migration/main.html#subsections>

## Examples

The tree of these examples has a type 2 target, zeta.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The new hook comes and the old one stays

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -20,6 +20,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
double-registration zeta 1 net error
\`\`\`

### A CPU model sets the other hook

The model inherits the operations of its parent, and the legacy hook with them.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -23,6 +23,15 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
 #endif
 }
 
+#ifndef CONFIG_USER_ONLY
+static void zeta_v2_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+
+    dc->vmsd = &vmstate_zeta_v2_cpu;
+}
+#endif
+
 static const TypeInfo zeta_cpu_type_infos[] = {
     {
         .name = TYPE_ZETA_CPU,
@@ -30,6 +39,13 @@ static const TypeInfo zeta_cpu_type_infos[] = {
         .abstract = true,
         .class_init = zeta_cpu_class_init,
     },
+#ifndef CONFIG_USER_ONLY
+    {
+        .name = ZETA_CPU_TYPE_NAME("zeta-v2"),
+        .parent = TYPE_ZETA_CPU,
+        .class_init = zeta_v2_cpu_class_init,
+    },
+#endif
 };
 
 DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -12,3 +12,15 @@ const VMStateDescription vmstate_zeta_cpu = {
         VMSTATE_END_OF_LIST()
     }
 };
+
+const VMStateDescription vmstate_zeta_v2_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
double-registration zeta 1 net error
\`\`\`

### The old hook goes one patch later

The first patch leaves both hooks, which the second fixes; what it leaves is a flip, against the
base.

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -20,6 +20,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,6 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
double-registration zeta 1 transient warning
type-flip zeta 2 net error
\`\`\`

### Not a CPU: a device of the target

The variable is called \`cc\`, but it is a \`DeviceClass\`, and the type's parent is no CPU.

\`\`\`diff
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('machine.c'))
+zeta_system_ss.add(files('machine.c', 'pmu.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
diff --git a/target/zeta/pmu.c b/target/zeta/pmu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/pmu.c
@@ -0,0 +1,35 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "hw/core/sysbus.h"
+#include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_zeta_pmu = {
+    .name = "zeta-pmu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(cycles, ZetaPMUState),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+static void zeta_pmu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *cc = DEVICE_CLASS(oc);
+
+    cc->vmsd = &vmstate_zeta_pmu;
+}
+
+static const TypeInfo zeta_pmu_info = {
+    .name = TYPE_ZETA_PMU,
+    .parent = TYPE_SYS_BUS_DEVICE,
+    .instance_size = sizeof(ZetaPMUState),
+    .class_init = zeta_pmu_class_init,
+};
+
+static void zeta_pmu_register_types(void)
+{
+    type_register_static(&zeta_pmu_info);
+}
+
+type_init(zeta_pmu_register_types)
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"type1-without-cpu-common":`# type1-without-cpu-common: halted and pending interrupts are not migrated

A CPU that registers through \`DeviceClass::vmsd\` has a description without cpu_common, so that a
halted guest runs on after a load and a pending interrupt is lost.

## What it reports

With type 1 (\`DeviceClass::vmsd\`) one description covers the whole CPU. What all CPUs have in
common (\`halted\`, \`interrupt_request\`, and in subsections the pending exception and the crash
flag) must be its first field, since nobody else sends it:

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

(\`VMSTATE_CPU()\` until 2025 [1].) The rule fires when a patch brings about a migratable type 1
description without it: a new registration, a conversion from type 2 that forgets it, or a
description that loses it. It is an **error**.

## Why

With type 2 the core sends cpu_common by itself. With type 1 it does not, because
\`DeviceClass::vmsd\` is set and is taken to hold everything [2]. Whoever copies a description from
a type 2 target (arm, i386, ppc and riscv are the well-known ones) gets one without the line.
Nothing tells: it builds, and save and load work on any guest that is busy at that moment.

Three targets have it in v11.0.0: m68k (since 2020 [3]), avr (since its conversion in 2021 [4])
and loongarch (since 2022 [5]).

## On the wire

Measured in QEMU v11.0.0:

- an **m68k** guest halted in \`STOP #0x2700\`, with all maskable interrupts masked, runs on past it
  after a save and load (mcf5208evb and virt; 7.2 does it too), and a pending interrupt is lost;
- a **loongarch64** guest halted in \`idle\` runs on;
- **avr** has the same shape but never sets \`halted\`;
- with cpu_common on the wire the same guests stay halted.

And when a description changes without its version: **cpu_common added to or removed from** a type
1 description makes QEMU refuse the other side's stream with \`Missing section footer for cpu\`.

## How to fix it

In a **new** registration, begin the description with the line above, and set the hook for system
emulation only:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

In a description that has been **released without it**, give the field a version of its own, the
one that you raise \`version_id\` to, and leave \`minimum_version_id\`. Old streams still load, as
incomplete as they are, and new ones are complete:

         .name = "cpu",
    -    .version_id = 1,
    +    .version_id = 2,
         .minimum_version_id = 1,
         .fields = (const VMStateField[]) {
    +        VMSTATE_STRUCT(parent_obj, ZetaCPU, 2, vmstate_cpu_common, CPUState),
             VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),

An older QEMU refuses such a stream, since it knows no version 2. If that matters, a subsection
with a \`.needed\` function keeps both directions working for guests that are neither halted nor
have anything pending; to this rule it does not count as embedding cpu_common, so have the finding
accepted.

Where the patch meant to leave the target at type 2, the wrong line is the hook: see \`type-flip\`.

## Exceptions

- A placeholder (\`.unmigratable = 1\`) has no fields and needs none.
- The severity does not depend on the target's tier.

## What it does not report

- What the base already violates. A patch that adds a field to m68k's description is not blamed
  for the line that has been missing since 2020; \`vmsd-warden audit\` names those.
- Descriptions whose fields stand in an array of their own, in another file, or behind a macro of
  the tree: they are followed. What cannot be found is unknown, and unknown is not reported.
- Descriptions of other devices, and nested ones.

## Sources

- [1] dd54fc2a6b, \`VMSTATE_CPU()\` is replaced by the line that it stood for:
  <https://gitlab.com/qemu-project/qemu/-/commit/dd54fc2a6b95e067bc4c3a139a0169114dba594a>
- [2] Peter Maydell on what each type must send, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- [3] d21f73c61d, m68k's description:
  <https://gitlab.com/qemu-project/qemu/-/commit/d21f73c61ddd7676fae5df4990479f3c5fe4b858>
- [4] c2cf139d9c, avr's conversion:
  <https://gitlab.com/qemu-project/qemu/-/commit/c2cf139d9c2f8f8b86686fe0e94a9daba27195a6>
- [5] 67ebd42a48, loongarch's description:
  <https://gitlab.com/qemu-project/qemu/-/commit/67ebd42a4884b5d6f29391beada050823108bd4f>
- 1a1562f5ea, where \`VMSTATE_CPU()\` came from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/1a1562f5ea3da17d45d3829e35b5f49da9ec2db5>
- Versions of fields, and subsections, in QEMU's manual:
  <https://www.qemu.org/docs/master/devel/migration/main.html>

## Examples

The tree of these examples has a type 1 target, zeta; an example may begin with other files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A CPU becomes migratable and forgets the line

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -19,6 +19,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,14 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
type1-without-cpu-common eta 1 net error
\`\`\`

### The line gets lost

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,7 +7,6 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type1-without-cpu-common zeta 1 net error
\`\`\`

### Not lost: the fields move to an array of their own

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,14 +2,16 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
+static const VMStateField vmstate_zeta_cpu_fields[] = {
+    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+    VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+    VMSTATE_UINT32(env.pc, ZetaCPU),
+    VMSTATE_END_OF_LIST()
+};
+
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
     .version_id = 1,
     .minimum_version_id = 1,
-    .fields = (const VMStateField[]) {
-        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
-        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
-        VMSTATE_UINT32(env.pc, ZetaCPU),
-        VMSTATE_END_OF_LIST()
-    }
+    .fields = vmstate_zeta_cpu_fields,
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The fix for a description that has been released without it

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,9 +4,10 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
+    .version_id = 2,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 2, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not the author's doing: it is missing in the base already

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.flags, ZetaCPU, 2),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"type2-with-cpu-common":`# type2-with-cpu-common: cpu_common is sent twice

The description in a CPU's legacy hook embeds cpu_common, which the core sends for such a CPU
anyway: it is on the wire twice, and in a place where older builds do not expect it.

## What it reports

With type 2 (\`.legacy_vmsd\` of \`SysemuCPUOps\`, \`DeviceClass::vmsd\` NULL) the stream has two
sections for each CPU: \`cpu_common\`, registered by the core, and \`cpu\`, the target's own
description. The rule fires when a patch brings about that the latter embeds the former, in
today's spelling

    VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),

or as \`VMSTATE_CPU()\`, which stood for the same until 2025. It is an **error**.

## Why

Only type 1 needs that line, because there one description covers the whole CPU. In a type 2
description it is a sign that something else went wrong:

- a target was flipped from type 1 to type 2, and its description stayed. This is what a patch of
  2021 would have done to alpha, cris, hppa, microblaze and openrisc [1];
- a new target copied its description from a type 1 target and its hook from a type 2 one;
- somebody "completed" the description of a type 2 target because others have the line.

In the last case it also changes the layout of a section whose layout is fixed by every guest that
was ever saved with it, which is the whole reason for type 2 to exist [2].

## On the wire

Measured:

- a type 2 description that embeds cpu_common sends it **twice**: in the section \`cpu_common\`, and
  again at the head of the section \`cpu\`;
- **adding or removing** cpu_common in a description without raising its version makes QEMU refuse
  the other side's stream: \`Missing section footer for cpu\` (measured with type 1 descriptions,
  whose section \`cpu\` is read by the same code).

## How to fix it

If the target is type 2 at the base, take the line out of the description again, and leave the
hook:

     const VMStateDescription vmstate_zeta_cpu = {
         .name = "cpu",
         .version_id = 1,
         .minimum_version_id = 1,
         .fields = (const VMStateField[]) {
    -        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
             VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),

If the target is new, or was type 1, the line is right and the hook is wrong. Register with the
device class:

     static const struct SysemuCPUOps zeta_sysemu_ops = {
         .has_work = zeta_cpu_has_work,
         .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    -    .legacy_vmsd = &vmstate_zeta_cpu,
     };
     ...
     #ifndef CONFIG_USER_ONLY
         cc->sysemu_ops = &zeta_sysemu_ops;
    +    dc->vmsd = &vmstate_zeta_cpu;
     #endif

## Exceptions

- A placeholder (\`.unmigratable = 1\`) has no fields, so it embeds nothing.
- With both hooks set only \`double-registration\` is reported.
- The severity does not depend on the target's tier.

## What it does not report

- Type 1 descriptions, which must have the line: see \`type1-without-cpu-common\`.
- Nested structures and subsections that hold something else. \`VMSTATE_STRUCT(env, \u2026)\` of the
  CPU's own state is what most type 2 descriptions are made of.
- Comments about cpu_common.
- What the base already violates: \`vmsd-warden audit\` names that.

## Sources

- [1] "target: Set CPUClass::vmsd instead of DeviceClass::vmsd", v3 01/27, never merged:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>
- [2] Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>
- b170fce3dd, which splits the CPU's state into the two sections (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- dd54fc2a6b, \`VMSTATE_CPU()\` is replaced by the line that it stood for (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/dd54fc2a6b95e067bc4c3a139a0169114dba594a>

## Examples

The tree of these examples has a type 2 target, zeta; where an example is about another target, it
shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A type 2 description is "completed"

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -7,6 +7,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .version_id = 1,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
\`\`\`

\`\`\`expect
type2-with-cpu-common zeta 1 net error
\`\`\`

### A flip that leaves the description as it was

Two findings, since two things have to be fixed: the hook, and what would be sent with it.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -7,6 +7,7 @@
 static const struct SysemuCPUOps eta_sysemu_ops = {
     .has_work = eta_cpu_has_work,
     .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
+    .legacy_vmsd = &vmstate_eta_cpu,
 };
 #endif
 
@@ -19,7 +20,6 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
-    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
type-flip eta 1 net error
type2-with-cpu-common eta 1 net error
\`\`\`

### Not cpu_common: a type 2 description gains a structure

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -2,13 +2,25 @@
 #include "cpu.h"
 #include "migration/vmstate.h"
 
+static const VMStateDescription vmstate_zeta_timer = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(deadline, ZetaTimer),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+/* cpu_common is a section of its own: no vmstate_cpu_common in here */
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 1,
+    .version_id = 2,
     .minimum_version_id = 1,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_STRUCT(env.timer, ZetaCPU, 2, vmstate_zeta_timer, ZetaTimer),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Not type 2: the same line in a type 1 description

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -19,6 +19,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = eta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 #endif
 }
 
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"user-mode-registration":`# user-mode-registration: migration state in a build without migration

A CPU's migration hook is set in code that a user-mode build of the target compiles, although
user-mode emulation has no migration: such a build fails to link, or stops at an assertion when it
starts.

## What it reports

A target's files are compiled for system emulation (\`zeta-softmmu\`) and, for most targets, for
user-mode emulation too (\`zeta-linux-user\`, \`zeta-bsd-user\`). The rule fires when a patch brings
about that a user-mode build compiles a line that sets a hook: \`dc->vmsd = \u2026\` or the type 2 hook
of any era, today a \`SysemuCPUOps\` table with \`.legacy_vmsd\`. It is an **error**.

There are four ways to get there, and only the first two have the hook in the patch:

- a hook is set outside of any guard;
- a hook, or the end of its guard, moves;
- a **file moves between source sets**: from \`zeta_system_ss\` to \`zeta_ss\` in \`meson.build\`;
- the target gets its **first user-mode build**: a new \`configs/targets/zeta-linux-user.mak\`.

## Why

\`VMStateDescription\`s of CPUs live in machine.c, which user-mode builds do not compile, so the
symbol is not there to link with. Until 2021 a dummy description filled the gap; it was removed
together with the last hooks that user-mode saw [1]. Since then the core asserts, whenever a
user-mode program starts, that no migratable \`DeviceClass::vmsd\` is set [2]; today that stands in
\`hw/core/cpu-user.c\` [3].

The type 2 hook is stricter still. Before 2021 the core asserted that it is NULL, with no
exception for placeholders; since then it is a member of \`SysemuCPUOps\`, the operations of system
emulation, which a user-mode build has no use for.

## On the wire

Nothing: a user-mode build has no migration stream. What happens instead:

- the description is in a system-only file: the user-mode build **does not link**;
- it is in a file that user-mode compiles: every user-mode program **aborts at start**, at
  \`assert(qdev_get_vmsd(DEVICE(cpu)) == NULL || \u2026.unmigratable)\`.

## How to fix it

Guard the hook where class_init sets it:

    static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
    {
        DeviceClass *dc = DEVICE_CLASS(oc);
        CPUClass *cc = CPU_CLASS(oc);

        device_class_set_props(dc, zeta_cpu_properties);
        cc->set_pc = zeta_cpu_set_pc;
    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif
    }

or let it stand in a file of the system source set, which class_init calls into under the same
guard, as s390x does with \`cpu-system.c\`:

    zeta_system_ss = ss.source_set()
    zeta_system_ss.add(files('cpu-system.c', 'machine.c'))

These count as guards: \`#ifndef CONFIG_USER_ONLY\` and its spellings (\`#if !defined(\u2026)\`, the
\`#else\` of \`#ifdef CONFIG_USER_ONLY\`), \`CONFIG_SOFTMMU\`, a source set that only system emulation
uses, and \`obj-$(CONFIG_SOFTMMU)\` of the makefiles before meson.

## Exceptions

- A target without user-mode builds (avr, rx, tricore) needs no guard. It will when it gets one.
- A **placeholder** (\`.unmigratable = 1\`) in \`DeviceClass::vmsd\` may stand in user-mode code: the
  assertion allows it [2]. In the type 2 hook it may not.
- The severity does not depend on the target's tier.

## What it does not report

- Where neither the configs nor the source sets are at hand (a series without a tree), whether a
  user-mode build compiles the line is unknown, and unknown is not reported.
- Devices under \`target/\`: only CPUs exist in user-mode emulation.
- A hook that has been unguarded since before the series: \`vmsd-warden audit\` names that.

## Sources

- [1] feece4d070, the type 2 hook moves to \`SysemuCPUOps\`, and the dummy goes:
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- [2] 4336073b9b, the assertion, and the guards of sh4 and xtensa:
  <https://gitlab.com/qemu-project/qemu/-/commit/4336073b9b13943e050edfe9aebb99974c3b6ee1>
- [3] ca05578fc8, one registration for user and one for system emulation (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- c71c3e99b8, where the dummy came from (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/c71c3e99b8897323af8c2fe0b9851610cd148538>
- The thread of 2021, which began with restricting fields to one kind of emulation:
  <https://lore.kernel.org/qemu-devel/20210302145818.1161461-2-f4bug@amsat.org/>

## Examples

The tree of these examples has a type 1 target, zeta, with builds for system and for user-mode
emulation; where an example is about another target, it shows that one's files.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### The hook leaves its guard

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,8 +19,8 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
+    dc->vmsd = &vmstate_zeta_cpu;
 }
 
 static const TypeInfo zeta_cpu_type_infos[] = {
\`\`\`

\`\`\`expect
user-mode-registration zeta 1 net error
\`\`\`

### A file moves between meson's source sets

No line of C changes, and the operations with the hook are now compiled for user-mode too.

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/cpu-system.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_eta_cpu,
};
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`meson target/eta/meson.build
eta_ss = ss.source_set()
eta_ss.add(files('cpu.c'))

eta_system_ss = ss.source_set()
eta_system_ss.add(files('cpu-system.c', 'machine.c'))

target_arch += {'eta': eta_ss}
target_system_arch += {'eta': eta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/eta/meson.build b/target/eta/meson.build
--- a/target/eta/meson.build
+++ b/target/eta/meson.build
@@ -1,8 +1,8 @@
 eta_ss = ss.source_set()
-eta_ss.add(files('cpu.c'))
+eta_ss.add(files('cpu.c', 'cpu-system.c'))
 
 eta_system_ss = ss.source_set()
-eta_system_ss.add(files('cpu-system.c', 'machine.c'))
+eta_system_ss.add(files('machine.c'))
 
 target_arch += {'eta': eta_ss}
 target_system_arch += {'eta': eta_system_ss}
\`\`\`

\`\`\`expect
user-mode-registration eta 1 net error
\`\`\`

### The target gets its first user-mode build

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
    cc->sysemu_ops = &eta_sysemu_ops;
    dc->vmsd = &vmstate_eta_cpu;
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`c target/eta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_eta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
        VMSTATE_UINT32(env.pc, EtaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`make configs/targets/eta-softmmu.mak
TARGET_ARCH=eta
\`\`\`

\`\`\`diff
diff --git a/configs/targets/eta-linux-user.mak b/configs/targets/eta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/eta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=eta
\`\`\`

\`\`\`expect
user-mode-registration eta 1 net error
\`\`\`

### Not compiled for user-mode: a target without such a build

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
    cc->sysemu_ops = &eta_sysemu_ops;
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`make configs/targets/eta-softmmu.mak
TARGET_ARCH=eta
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -15,6 +15,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
     device_class_set_props(dc, eta_cpu_properties);
     cc->set_pc = eta_cpu_set_pc;
     cc->sysemu_ops = &eta_sysemu_ops;
+    dc->vmsd = &vmstate_eta_cpu;
 }
 
 static const TypeInfo eta_cpu_type_infos[] = {
diff --git a/target/eta/machine.c b/target/eta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/eta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, EtaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, EtaCPU, 16),
+        VMSTATE_UINT32(env.pc, EtaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
\`\`\`

\`\`\`expect
nothing
\`\`\`

### Allowed: a placeholder in the device class

\`\`\`c target/eta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps eta_sysemu_ops = {
    .has_work = eta_cpu_has_work,
    .get_phys_addr_debug = eta_cpu_get_phys_addr_debug,
};
#endif

static void eta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, eta_cpu_properties);
    cc->set_pc = eta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &eta_sysemu_ops;
#endif
}

static const TypeInfo eta_cpu_type_infos[] = {
    {
        .name = TYPE_ETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = eta_cpu_class_init,
    },
};

DEFINE_TYPES(eta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/eta/cpu.c b/target/eta/cpu.c
--- a/target/eta/cpu.c
+++ b/target/eta/cpu.c
@@ -1,5 +1,11 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
+#include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_eta_cpu = {
+    .name = "cpu",
+    .unmigratable = 1,
+};
 
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
@@ -17,6 +23,7 @@ static void eta_cpu_class_init(ObjectClass *oc, const void *data)
 
     device_class_set_props(dc, eta_cpu_properties);
     cc->set_pc = eta_cpu_set_pc;
+    dc->vmsd = &vmstate_eta_cpu;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &eta_sysemu_ops;
 #endif
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"unregistered-cpu":`# unregistered-cpu: a CPU loses its registers in silence

A CPU with system emulation registers no state and does not forbid migration either, so that a
save and load seems to work and loses every register.

## What it reports

The rule fires when a patch brings about that a target with system emulation has neither hook:
\`DeviceClass::vmsd\` is not set, and there is no \`.legacy_vmsd\` in its \`SysemuCPUOps\`. That is so

- in a **new target** that leaves migration for later and says nothing, or
- when a **placeholder** (\`.unmigratable = 1\`) is removed and nothing takes its place.

It is a **warning**. When a migratable registration goes away, it is \`registration-dropped\`
instead, and an error.

## Why

A CPU without a hook is not a CPU without migration. The core finds \`DeviceClass::vmsd\` NULL,
takes the CPU for type 2, and sends \`cpu_common\`: two fields, \`halted\` and the pending interrupts.
So \`savevm\` and migration report success. On the other side the guest starts with its memory as it
was and its registers at reset, which may look like a crash of the guest long after.

rx and tricore are in this state today, and nios2 was until its removal in 2024 [1]. In 2013
several targets that could not be migrated were marked as such instead, s390x and m68k among them
[2], [3]: migration then fails at once, and says why. sh4 and xtensa still are.

## On the wire

Measured:

- **save and load with one binary** (rx, tricore, nios2): succeeds, and every register is lost;
- **a stream from before into a binary that has learnt to migrate**: into type 1, which new
  registrations are to be, it is refused, unknown section \`cpu_common\`; into type 2 (m68k) it
  **loads in silence**, with the PC at its reset value.

So a CPU that stays unregistered also spoils the stream for the day when it is registered.

## How to fix it

Best, describe the state and register it with the device class:

    #ifndef CONFIG_USER_ONLY
        cc->sysemu_ops = &zeta_sysemu_ops;
        dc->vmsd = &vmstate_zeta_cpu;
    #endif

    const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .version_id = 1,
        .minimum_version_id = 1,
        .fields = (const VMStateField[]) {
            VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
            VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
            VMSTATE_UINT32(env.pc, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

If that has to wait, say so with a placeholder in the same hook. Four lines, and nobody loses a
guest:

    static const VMStateDescription vmstate_zeta_cpu = {
        .name = "cpu",
        .unmigratable = 1,
    };

## Exceptions

- A target that exists for user-mode emulation only (hexagon) has no migration, and needs no hook.
- Of a new target only the end of the series counts: its registration may come in a later patch.
- The severity does not depend on the target's tier.

## What it does not report

- rx and tricore on each patch that touches them: that state was there before. \`vmsd-warden audit\`
  names them.
- A target of which the text at hand does not show everything, as a series without a tree: what is
  not shown is unknown, never absent.
- CPU models: they inherit the hook of their base class.

## Sources

- [1] 6c3014858c, nios2 is removed:
  <https://gitlab.com/qemu-project/qemu/-/commit/6c3014858c4c0024dd0560f08a6eda0f92f658d6>
- [2] 087fe4f824, m68k is marked as unmigratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/087fe4f824e88d5924bf6887cb59985510a790b7>
- [3] c7396bbb25, s390x is marked as unmigratable:
  <https://gitlab.com/qemu-project/qemu/-/commit/c7396bbb2597577b1463fc997a73e67b8a067880>
- b170fce3dd, which sends cpu_common for CPUs without a hook too (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- Peter Maydell on the two types, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>

## Examples

### A new target without a hook

\`\`\`diff
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,34 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('monitor.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
unregistered-cpu zeta 1 net warning
\`\`\`

### A placeholder is taken for dead code

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .unmigratable = 1,
};

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
    dc->vmsd = &vmstate_zeta_cpu;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -4,11 +4,6 @@
 #ifndef CONFIG_USER_ONLY
 #include "hw/core/sysemu-cpu-ops.h"
 
-static const VMStateDescription vmstate_zeta_cpu = {
-    .name = "cpu",
-    .unmigratable = 1,
-};
-
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
@@ -24,7 +19,6 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
-    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
\`\`\`

\`\`\`expect
unregistered-cpu zeta 1 net warning
\`\`\`

### Nothing to migrate: a target for user-mode emulation only

\`\`\`diff
diff --git a/configs/targets/zeta-linux-user.mak b/configs/targets/zeta-linux-user.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-linux-user.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,22 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,4 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+target_arch += {'zeta': zeta_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`

### The registration comes later in the series

\`\`\`diff
diff --git a/configs/targets/zeta-softmmu.mak b/configs/targets/zeta-softmmu.mak
new file mode 100644
--- /dev/null
+++ b/configs/targets/zeta-softmmu.mak
@@ -0,0 +1 @@
+TARGET_ARCH=zeta
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/cpu.c
@@ -0,0 +1,34 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+
+#ifndef CONFIG_USER_ONLY
+#include "hw/core/sysemu-cpu-ops.h"
+
+static const struct SysemuCPUOps zeta_sysemu_ops = {
+    .has_work = zeta_cpu_has_work,
+    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
+};
+#endif
+
+static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
+{
+    DeviceClass *dc = DEVICE_CLASS(oc);
+    CPUClass *cc = CPU_CLASS(oc);
+
+    device_class_set_props(dc, zeta_cpu_properties);
+    cc->set_pc = zeta_cpu_set_pc;
+#ifndef CONFIG_USER_ONLY
+    cc->sysemu_ops = &zeta_sysemu_ops;
+#endif
+}
+
+static const TypeInfo zeta_cpu_type_infos[] = {
+    {
+        .name = TYPE_ZETA_CPU,
+        .parent = TYPE_CPU,
+        .abstract = true,
+        .class_init = zeta_cpu_class_init,
+    },
+};
+
+DEFINE_TYPES(zeta_cpu_type_infos)
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
new file mode 100644
--- /dev/null
+++ b/target/zeta/meson.build
@@ -0,0 +1,8 @@
+zeta_ss = ss.source_set()
+zeta_ss.add(files('cpu.c'))
+
+zeta_system_ss = ss.source_set()
+zeta_system_ss.add(files('monitor.c'))
+
+target_arch += {'zeta': zeta_ss}
+target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`diff
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -19,6 +19,7 @@ static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
     cc->set_pc = zeta_cpu_set_pc;
 #ifndef CONFIG_USER_ONLY
     cc->sysemu_ops = &zeta_sysemu_ops;
+    dc->vmsd = &vmstate_zeta_cpu;
 #endif
 }
 
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
new file mode 100644
--- /dev/null
+++ b/target/zeta/machine.c
@@ -0,0 +1,15 @@
+#include "qemu/osdep.h"
+#include "cpu.h"
+#include "migration/vmstate.h"
+
+const VMStateDescription vmstate_zeta_cpu = {
+    .name = "cpu",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .fields = (const VMStateField[]) {
+        VMSTATE_STRUCT(parent_obj, ZetaCPU, 0, vmstate_cpu_common, CPUState),
+        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
+        VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
diff --git a/target/zeta/meson.build b/target/zeta/meson.build
--- a/target/zeta/meson.build
+++ b/target/zeta/meson.build
@@ -2,7 +2,7 @@ zeta_ss = ss.source_set()
 zeta_ss.add(files('cpu.c'))
 
 zeta_system_ss = ss.source_set()
-zeta_system_ss.add(files('monitor.c'))
+zeta_system_ss.add(files('machine.c', 'monitor.c'))
 
 target_arch += {'zeta': zeta_ss}
 target_system_arch += {'zeta': zeta_system_ss}
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"registration-core-changed":`# registration-core-changed: the code under all CPUs' registration changes

The patch changes what the core does with the two hooks, or what cpu_common holds, and that
concerns the migration stream of every target at once.

## What it reports

Some code is shared by all targets: the dispatch between the two types (\`cpu_vmstate_register()\`
and \`cpu_vmstate_unregister()\` in \`hw/core/\`; earlier \`cpu_exec_realizefn()\`, and before that
\`cpu_exec_init()\`), the declarations of the hooks, and \`vmstate_cpu_common\`. The rule fires when
one of them changes in substance:

- what is registered, under which condition, or with which instance id;
- which hooks exist: one is added, renamed or removed, or moves to another structure;
- what \`vmstate_cpu_common\` holds: its fields, subsections and version.

It is a **notice**: such patches are rare, often right, and always worth a second look. The
finding belongs to no single target; it comes with the list of targets of each type, which is who
to think of, and whose maintainers to copy.

## Why

A target's own patch can break that target. A patch to the core can break all of them, in one
line, and none of the targets' files is in the diff, so that their maintainers are not asked. Two
examples of what depends on it:

- the instance id of both type 2 sections is cpu_index; a different id, or a different moment at
  which it is assigned, and old streams find no section to go to;
- \`vmstate_cpu_common\` is a section of its own for type 2 targets, and a structure inside \`cpu\`
  for type 1 targets. A new field there is a change of **both** formats. A subsection is not, as
  long as it is not needed.

It is also where type 2 could be ended one day, or be let in again by accident.

## On the wire

What can be said in advance, from what was measured for the targets:

- \`cpu_common\` is no longer sent for type 2, or under another name or id: streams from before are
  refused, \`Unknown savevm section or instance 'cpu_common' 0\u2026\`; streams from after **load in
  silence** in older builds, and \`halted\` and pending interrupts are lost;
- \`cpu_common\` is sent for type 1 as well: older builds refuse it as an unknown section;
- \`vmstate_cpu_common\` gains or loses a field with no new version: both types refuse old streams,
  with a section that has the wrong length (\`Missing section footer\`).

## How to fix it

There may be nothing to fix. To be sure, before sending:

- leave the two questions of the dispatch as they are:

      if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
          vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
      }
      if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
          vmstate_register(NULL, cpu->cpu_index,
                           cpu->cc->sysemu_ops->legacy_vmsd, cpu);
      }

- put new common state into a subsection with a \`.needed\` function, as was done for the pending
  exception (2014 [1]), and not into the fields;
- save a guest with the old build and load it with the new one, and the other way round, for one
  target of each type, with \`-smp 2\`, and halted: a stream that loads proves little (see
  \`type-flip\`);
- when a hook is renamed or moves, convert all its users in the same patch, as in 2021 [2], [3].

## Exceptions

None. A notice is never more than a notice, whatever the tier of the targets.

## What it does not report

- Changes without substance: \`const\`, a typedef, a renamed variable, new indentation, a moved
  function, an added \`#include\`, a comment.
- Other functions of the same files, and other members of \`SysemuCPUOps\` and \`CPUClass\`.
- What a target does with the hooks: the other rules judge that.

## Sources

- [1] 6c3bff0ed8, the pending exception becomes a subsection:
  <https://gitlab.com/qemu-project/qemu/-/commit/6c3bff0ed8a40921464b9a07aa0fe079e860c978>
- [2] 744c72a837, \`CPUClass::vmsd\` is renamed to \`legacy_vmsd\`, with the reason in its message:
  <https://gitlab.com/qemu-project/qemu/-/commit/744c72a837a0428f2d5373793e42aba963bf47c6>
- [3] feece4d070, and moves to \`SysemuCPUOps\`:
  <https://gitlab.com/qemu-project/qemu/-/commit/feece4d07021576a6037adfd597598851cf32bf0>
- b170fce3dd, the dispatch's beginning (2013):
  <https://gitlab.com/qemu-project/qemu/-/commit/b170fce3dd06372f7bfec9a780ebcb1fce6d57e4>
- ca05578fc8, its present place (2025):
  <https://gitlab.com/qemu-project/qemu/-/commit/ca05578fc80f4253ed19f4c4128a4cbd5b83f0b5>
- Peter Maydell on what the dispatch is for, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA8_cjzAzoA9BFucR7LzQA7KXnrmufH4kp7aNL9bo_5Q5A@mail.gmail.com/>

## Examples

The files that these patches change are the small core that every example's tree has; it is shown
in the README of the rules' folder.

### cpu_common is registered for every CPU

Type 1 targets would send it twice.

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -17,9 +17,7 @@ const VMStateDescription vmstate_cpu_common = {
 
 void cpu_vmstate_register(CPUState *cpu)
 {
-    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
-        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
-    }
+    vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
     if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
         vmstate_register(NULL, cpu->cpu_index,
                          cpu->cc->sysemu_ops->legacy_vmsd, cpu);
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### cpu_common gains a field

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -11,6 +11,7 @@ const VMStateDescription vmstate_cpu_common = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32(halted, CPUState),
         VMSTATE_UINT32(interrupt_request, CPUState),
+        VMSTATE_BOOL(crash_occurred, CPUState),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### A hook gets another name

The only type 2 target is converted in the same patch and keeps its type; the notice is for the
core.

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    DeviceClass *dc = DEVICE_CLASS(oc);
    CPUClass *cc = CPU_CLASS(oc);

    device_class_set_props(dc, zeta_cpu_properties);
    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 1,
    .minimum_version_id = 1,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, 16),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -20,16 +20,16 @@ void cpu_vmstate_register(CPUState *cpu)
     if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
         vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
     }
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
+    if (cpu->cc->sysemu_ops->vmsd != NULL) {
         vmstate_register(NULL, cpu->cpu_index,
-                         cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+                         cpu->cc->sysemu_ops->vmsd, cpu);
     }
 }
 
 void cpu_vmstate_unregister(CPUState *cpu)
 {
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
-        vmstate_unregister(NULL, cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+    if (cpu->cc->sysemu_ops->vmsd != NULL) {
+        vmstate_unregister(NULL, cpu->cc->sysemu_ops->vmsd, cpu);
     }
     if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
         vmstate_unregister(NULL, &vmstate_cpu_common, cpu);
diff --git a/include/hw/core/sysemu-cpu-ops.h b/include/hw/core/sysemu-cpu-ops.h
--- a/include/hw/core/sysemu-cpu-ops.h
+++ b/include/hw/core/sysemu-cpu-ops.h
@@ -6,8 +6,8 @@
 typedef struct SysemuCPUOps {
     bool (*has_work)(CPUState *cpu);
     hwaddr (*get_phys_addr_debug)(CPUState *cpu, vaddr addr);
-    /** @legacy_vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
-    const VMStateDescription *legacy_vmsd;
+    /** @vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
+    const VMStateDescription *vmsd;
 } SysemuCPUOps;
 
 #endif
diff --git a/target/zeta/cpu.c b/target/zeta/cpu.c
--- a/target/zeta/cpu.c
+++ b/target/zeta/cpu.c
@@ -7,7 +7,7 @@
 static const struct SysemuCPUOps zeta_sysemu_ops = {
     .has_work = zeta_cpu_has_work,
     .get_phys_addr_debug = zeta_cpu_get_phys_addr_debug,
-    .legacy_vmsd = &vmstate_zeta_cpu,
+    .vmsd = &vmstate_zeta_cpu,
 };
 #endif
 
\`\`\`

\`\`\`expect
registration-core-changed core 1 net notice
\`\`\`

### Nothing of substance: a const and a renamed variable

\`\`\`diff
diff --git a/hw/core/cpu-system.c b/hw/core/cpu-system.c
--- a/hw/core/cpu-system.c
+++ b/hw/core/cpu-system.c
@@ -15,14 +15,14 @@ const VMStateDescription vmstate_cpu_common = {
     }
 };
 
-void cpu_vmstate_register(CPUState *cpu)
+void cpu_vmstate_register(CPUState *cs)
 {
-    if (qdev_get_vmsd(DEVICE(cpu)) == NULL) {
-        vmstate_register(NULL, cpu->cpu_index, &vmstate_cpu_common, cpu);
+    if (qdev_get_vmsd(DEVICE(cs)) == NULL) {
+        vmstate_register(NULL, cs->cpu_index, &vmstate_cpu_common, cs);
     }
-    if (cpu->cc->sysemu_ops->legacy_vmsd != NULL) {
-        vmstate_register(NULL, cpu->cpu_index,
-                         cpu->cc->sysemu_ops->legacy_vmsd, cpu);
+    if (cs->cc->sysemu_ops->legacy_vmsd != NULL) {
+        vmstate_register(NULL, cs->cpu_index,
+                         cs->cc->sysemu_ops->legacy_vmsd, cs);
     }
 }
 
diff --git a/include/hw/core/sysemu-cpu-ops.h b/include/hw/core/sysemu-cpu-ops.h
--- a/include/hw/core/sysemu-cpu-ops.h
+++ b/include/hw/core/sysemu-cpu-ops.h
@@ -7,7 +7,7 @@ typedef struct SysemuCPUOps {
     bool (*has_work)(CPUState *cpu);
     hwaddr (*get_phys_addr_debug)(CPUState *cpu, vaddr addr);
     /** @legacy_vmsd: for the targets whose streams need it; new ones set DeviceClass::vmsd */
-    const VMStateDescription *legacy_vmsd;
+    const VMStateDescription *const legacy_vmsd;
 } SysemuCPUOps;
 
 #endif
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-layout-changed":`# vmstate-layout-changed: what a CPU sends changes, and no version says so

A field is added to, removed from, or changed in what a CPU sends, and the description takes the
streams of the last release all the same, so that they are misread.

## What it reports

The rule compares what the last release before the series sends, at the version that it sends, with
what the tree after the patch reads at that version. It fires when an element of the stream is read
as another one:

- a field that is **added** without a version of its own, **removed**, **resized**, **moved** or
  **repeated**;
- an **array** whose count changes, through a \`#define\` or an enum in a header too;
- a **nested** description that changes, also where its own version is raised: the version of a
  \`VMSTATE_STRUCT\` is not in the stream;
- a version that goes **down**: what the release sends is then refused as too new.

It is an **error** where old guests must always load (tier kvm), a warning where they should
(best-effort), and a notice where nothing was promised (no-promise).

## Why

QEMU reads a section by its description alone. The stream holds no names, no sizes and no types;
it holds the description's version when it was saved, and the bytes. \`vmstate_load_state()\` passes
over a field only when the field's version is above the stream's. So a field that is new in the
description, and not guarded, takes four bytes that belong to its neighbour, and everything behind
it shifts.

Nothing else sees this for a CPU that sends two sections. \`vmstate-static-checker.py\` compares what
\`-dump-vmstate\` prints, and that leaves out each device without \`DeviceClass::vmsd\`: arm, i386,
ppc, riscv, s390x, mips and sparc. It needs two builds, too.

It happened to mips between 9.1 and 9.2 [1], whose streams no newer QEMU loads, and to riscv several
times.

## On the wire

Where the old and the new lengths differ, the load ends with \`Missing section footer for cpu\`, which
names neither the field nor the commit. Where they are equal, as when two fields change places or
one type takes the place of another of its size, wrong values load **in silence**. The consequence
of a finding says which of the two it is, and the witness below it shows the bytes around the first
one that is read as something else.

Measured with builds of v11.0.0 and of a tree of May 2026 in which riscv's \`env.priv\` is one byte
instead of eight: each loads its own streams, and neither loads the other's.

## How to fix it

Best, send the new state in a subsection. Old streams do not have it, and new ones have it only
where it matters:

    static const VMStateDescription vmstate_zeta_timer = {
        .name = "cpu/timer",
        .version_id = 1,
        .minimum_version_id = 1,
        .needed = zeta_timer_needed,
        .fields = (const VMStateField[]) {
            VMSTATE_UINT32(env.timer, ZetaCPU),
            VMSTATE_END_OF_LIST()
        }
    };

Or raise \`version_id\` and give the new field that version, with the \`_V\` form of its macro; older
streams are then read without it:

    .version_id = 4,
    .minimum_version_id = 2,
    \u2026
        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),

Where a field went, leave its bytes: \`VMSTATE_UNUSED(4)\`. Of a nested description, raise the version
of the one around it. And where older guests need not load, say so: raise \`version_id\` and
\`minimum_version_id\`; they are refused by name then, and not misread.

## Exceptions

- What no release has sent may change: the comparison is with the last release, \`x.y.0\`, and on a
  stable branch \`x.y.z\`. Where a tree has none behind it, the base is compared with.
- One series, one finding for a description: at the first patch that breaks it; later patches that
  change it further are named. A later patch that raises the versions undoes it.
- Where older guests do not count, \`/vmsd accept vmstate-layout-changed TARGET REASON\` says so. It
  holds until the next release, or until the version is raised.

## What it does not report

- Subsections that come or go, renamed fields and structs, another order of subsections, changed
  \`needed()\` functions: none of that is on the wire, or it is decided when a guest is saved.
- A field that is guarded by a version which the release did not send.
- A target that changes its type of registration in the same series: \`type-flip\` and its kin tell
  of that.
- What cannot be read from the source, such as a size that a function decides: the report has a
  limit that names the field.

## Sources

- [1] 59e7592756, mips sends its MemoryMapID:
  <https://gitlab.com/qemu-project/qemu/-/commit/59e7592756903de13cc4196630e82c4c43aa9f8c>
- Peter Maydell on what versioned machine types promise, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field without a version

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-layout-changed zeta 1 net warning
\`\`\`

### A count that a header decides

\`\`\`diff
diff --git a/target/zeta/cpu.h b/target/zeta/cpu.h
--- a/target/zeta/cpu.h
+++ b/target/zeta/cpu.h
@@ -3,7 +3,7 @@
 
 #include "hw/core/cpu.h"
 
-#define ZETA_NUM_REGS 16
+#define ZETA_NUM_REGS 32
 
 typedef struct CPUArchState {
     uint32_t regs[ZETA_NUM_REGS];
\`\`\`

\`\`\`expect
vmstate-layout-changed zeta 1 net warning
\`\`\`

### A later patch says so

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,8 +4,8 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
-    .minimum_version_id = 2,
+    .version_id = 4,
+    .minimum_version_id = 4,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
\`\`\`

\`\`\`expect
vmstate-break-declared zeta 2 net notice
vmstate-layout-changed zeta 1 transient warning
\`\`\`

### Not one: a field that older streams do not have

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-malformed":`# vmstate-malformed: a description has a part that no stream ever has

A description is built so that a part of it is never sent, or can never be found again, and QEMU
says nothing about it.

## What it reports

The rule looks at the descriptions of a CPU by themselves. It fires when a patch brings about

- a **field that is never sent**: its version is above the \`version_id\` of its description;
- **two subsections of one name**: a load finds the first, whichever was sent;
- a subsection whose **name does not begin with its parent's** and a slash: a load does not look
  for it;
- a list of fields without \`VMSTATE_END_OF_LIST()\`, or of subsections without \`NULL\`: both sides
  read on into whatever stands behind it.

It is an **error** in every tier: no guest gains by it.

## Why

\`vmstate_save_state()\` and \`vmstate_load_state()\` pass over a field whose version is above the
description's, in silence. It is easily done: a field is given the version in which it came, and the
description's own number is forgotten, or was never there, as it is zero where nothing is written.

microblaze has sent no register since September 2020 [1]: its one field has version 1, its
description version 0. A save and a load succeed, and the guest starts at address zero.
\`-dump-vmstate\` lists the field, so a look at the dump shows nothing wrong.

ppc had two subsections called \`cpu/tlb6xx\` for eleven years [2]; the second could not be loaded.

## On the wire

Measured on microblaze with Debian's 7.2 and with a build of v11.0.0: the program counter is
0x003860cc when the guest is saved, and 0 when it has been loaded, without an error.

## How to fix it

Give the description the version that its field asks for. No older stream has the field, so
\`minimum_version_id\` has to follow where the field must be there:

    .version_id = 1,
    .minimum_version_id = 1,

Give a subsection a name of its own that begins with that of its parent, and end both lists:

        .name = "cpu/clock",
    \u2026
            VMSTATE_END_OF_LIST()
        },
        .subsections = (const VMStateDescription * const []) {
            &vmstate_zeta_timer,
            &vmstate_zeta_clock,
            NULL
        }

## Exceptions

- A field with a \`field_exists\` function is sent when that says so, whatever its version.
- A placeholder (\`.unmigratable = 1\`) sends nothing, and has nothing to report.
- A nested description that \`VMSTATE_VSTRUCT\` reads at a version of its own is judged by that one.

## What it does not report

- What the base of a series has already: \`vmsd-warden audit\` names that.
- The patch that repairs it. Sending the field changes what is sent, though: where a release has
  sent the description without it, \`vmstate-layout-changed\` or \`vmstate-break-declared\` may speak.

## Sources

- [1] 77f63e1dad, microblaze fills in its description:
  <https://gitlab.com/qemu-project/qemu/-/commit/77f63e1dadb38bd0d4540c8bbf53156ecffa59a7>
- [2] 203beb6f04, ppc renames one of two subsections of one name:
  <https://gitlab.com/qemu-project/qemu/-/commit/203beb6f047467a4abfc8267c234393cea3f471c>
- Peter Maydell on what users are promised of saved guests, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field that is never sent

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -9,6 +9,7 @@ const VMStateDescription vmstate_zeta_cpu = {
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-malformed zeta 1 net error
\`\`\`

### Two subsections of one name

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -1,6 +1,28 @@
 #include "qemu/osdep.h"
 #include "cpu.h"
 #include "migration/vmstate.h"
+
+static const VMStateDescription vmstate_zeta_timer = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .needed = zeta_timer_needed,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT32(env.timer, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
+
+static const VMStateDescription vmstate_zeta_clock = {
+    .name = "cpu/timer",
+    .version_id = 1,
+    .minimum_version_id = 1,
+    .needed = zeta_clock_needed,
+    .fields = (const VMStateField[]) {
+        VMSTATE_UINT64(env.clock, ZetaCPU),
+        VMSTATE_END_OF_LIST()
+    }
+};
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
@@ -10,5 +32,10 @@
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
         VMSTATE_END_OF_LIST()
+    },
+    .subsections = (const VMStateDescription * const []) {
+        &vmstate_zeta_timer,
+        &vmstate_zeta_clock,
+        NULL
     }
 };
\`\`\`

\`\`\`expect
vmstate-malformed zeta 1 net error
\`\`\`

### Not one: the version of the description is raised with it

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`,"vmstate-break-declared":`# vmstate-break-declared: older streams are refused, on purpose

The minimum version of a description goes above what the last release sends, so that guests which
that release saved are refused by name.

## What it reports

The rule fires when a series raises \`minimum_version_id\` of a CPU's description, or of a subsection
that a guest may have, above the version that the last release before it sends. The message names
both versions, and the consequence lists what goes, comes or changes with it.

It is a **notice** in every tier. The break is meant, and said in the one way that QEMU understands;
whether it may be made is for the target's maintainers to decide. The notice is there so that nobody
finds out from a user.

## Why

This is how a break is made well. A stream of the older QEMU ends with \`savevm: unsupported version
3 for 'cpu' v3\`, or a message like it, before anything was loaded. Without the raised minimum it
would be misread, and the message would name neither the cause nor the field.

Since 2013 some sixty commits of QEMU have raised a CPU's minimum version. In a target with
versioned machine types and KVM the price is high all the same: no guest can move from the release
to the next one.

## On the wire

- **the last release \u2192 this tree**: refused, with the section's name and both versions.
- **this tree \u2192 the last release**: refused, as too new, where \`version_id\` was raised with it.

## How to fix it

Nothing has to be fixed where the break is meant. Say in the commit message since which release
streams do not load, so that it ends up in the changelog.

Where older streams are to load, leave \`minimum_version_id\` as it was, raise \`version_id\`, and give
what is new that version:

    .version_id = 4,
    .minimum_version_id = 2,
    \u2026
        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),

or put it into a subsection with \`needed()\`, which old streams do not have.

## Exceptions

- One series, one notice for a description: at the first patch that refuses the release's streams.
- What the base refuses already is not told again.

## What it does not report

- A minimum that is raised to a version which the release sends: nothing that it saved is refused.
- Descriptions of a target that changes its type of registration: \`type-flip\` takes the declared
  break into account.

## Sources

- Peter Maydell on what versioned machine types promise, April 2021:
  <https://lore.kernel.org/qemu-devel/CAFEAcA867BoyAEDfHB8eCXN12X58XBan_v-PzBKLvBK-o=XZDg@mail.gmail.com/>
- QEMU's documentation of what is migrated and how it may change:
  <https://www.qemu.org/docs/master/devel/migration/main.html#vmstate>

## Examples

The tree of every example has these macros and this target:

\`\`\`c include/migration/vmstate.h
#ifndef QEMU_VMSTATE_H
#define QEMU_VMSTATE_H

typedef struct VMStateInfo VMStateInfo;
typedef struct VMStateField VMStateField;
typedef struct VMStateDescription VMStateDescription;

enum VMStateFlags {
    VMS_SINGLE = 0x001,
    VMS_ARRAY = 0x004,
    VMS_STRUCT = 0x008,
    VMS_END = 0x10000,
};

extern const VMStateInfo vmstate_info_uint32;
extern const VMStateInfo vmstate_info_uint64;

#define VMSTATE_SINGLE(_field, _state, _version, _info, _type) { \\
    .name = (stringify(_field)),                                 \\
    .version_id = (_version),                                    \\
    .size = sizeof(_type),                                       \\
    .info = &(_info),                                            \\
    .flags = VMS_SINGLE,                                         \\
}
#define VMSTATE_ARRAY(_field, _state, _num, _version, _info, _type) { \\
    .name = (stringify(_field)),                                      \\
    .version_id = (_version),                                         \\
    .num = (_num),                                                    \\
    .info = &(_info),                                                 \\
    .size = sizeof(_type),                                            \\
    .flags = VMS_ARRAY,                                               \\
}
#define VMSTATE_UINT32_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint32, uint32_t)
#define VMSTATE_UINT64_V(_f, _s, _v) \\
    VMSTATE_SINGLE(_f, _s, _v, vmstate_info_uint64, uint64_t)
#define VMSTATE_UINT32(_f, _s) VMSTATE_UINT32_V(_f, _s, 0)
#define VMSTATE_UINT64(_f, _s) VMSTATE_UINT64_V(_f, _s, 0)
#define VMSTATE_UINT32_ARRAY(_f, _s, _n) \\
    VMSTATE_ARRAY(_f, _s, _n, 0, vmstate_info_uint32, uint32_t)
#define VMSTATE_END_OF_LIST() { .flags = VMS_END, }

#endif
\`\`\`

\`\`\`c migration/vmstate-types.c
#include "migration/vmstate.h"

static int get_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_get_be32s(f, v);
    return 0;
}

static int put_uint32(QEMUFile *f, void *pv, size_t size)
{
    uint32_t *v = pv;
    qemu_put_be32s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint32 = {
    .name = "uint32",
    .get = get_uint32,
    .put = put_uint32,
};

static int get_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_get_be64s(f, v);
    return 0;
}

static int put_uint64(QEMUFile *f, void *pv, size_t size)
{
    uint64_t *v = pv;
    qemu_put_be64s(f, v);
    return 0;
}

const VMStateInfo vmstate_info_uint64 = {
    .name = "uint64",
    .get = get_uint64,
    .put = put_uint64,
};
\`\`\`

\`\`\`c target/zeta/cpu.h
#ifndef ZETA_CPU_H
#define ZETA_CPU_H

#include "hw/core/cpu.h"

#define ZETA_NUM_REGS 16

typedef struct CPUArchState {
    uint32_t regs[ZETA_NUM_REGS];
    uint32_t pc;
    uint32_t timer;
} CPUZetaState;

struct ArchCPU {
    CPUState parent_obj;
    CPUZetaState env;
};

#endif
\`\`\`

\`\`\`c target/zeta/cpu.c
#include "qemu/osdep.h"
#include "cpu.h"

#ifndef CONFIG_USER_ONLY
#include "hw/core/sysemu-cpu-ops.h"

static const struct SysemuCPUOps zeta_sysemu_ops = {
    .has_work = zeta_cpu_has_work,
    .legacy_vmsd = &vmstate_zeta_cpu,
};
#endif

static void zeta_cpu_class_init(ObjectClass *oc, const void *data)
{
    CPUClass *cc = CPU_CLASS(oc);

    cc->set_pc = zeta_cpu_set_pc;
#ifndef CONFIG_USER_ONLY
    cc->sysemu_ops = &zeta_sysemu_ops;
#endif
}

static const TypeInfo zeta_cpu_type_infos[] = {
    {
        .name = TYPE_ZETA_CPU,
        .parent = TYPE_CPU,
        .abstract = true,
        .class_init = zeta_cpu_class_init,
    },
};

DEFINE_TYPES(zeta_cpu_type_infos)
\`\`\`

\`\`\`c target/zeta/machine.c
#include "qemu/osdep.h"
#include "cpu.h"
#include "migration/vmstate.h"

const VMStateDescription vmstate_zeta_cpu = {
    .name = "cpu",
    .version_id = 3,
    .minimum_version_id = 2,
    .fields = (const VMStateField[]) {
        VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
        VMSTATE_UINT32(env.pc, ZetaCPU),
        VMSTATE_END_OF_LIST()
    }
};
\`\`\`

### A field comes, and older streams are refused

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
-    .minimum_version_id = 2,
+    .version_id = 4,
+    .minimum_version_id = 4,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32(env.timer, ZetaCPU),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
vmstate-break-declared zeta 1 net notice
\`\`\`

### Not one: older streams load without the field

\`\`\`diff
diff --git a/target/zeta/machine.c b/target/zeta/machine.c
--- a/target/zeta/machine.c
+++ b/target/zeta/machine.c
@@ -4,11 +4,12 @@
 
 const VMStateDescription vmstate_zeta_cpu = {
     .name = "cpu",
-    .version_id = 3,
+    .version_id = 4,
     .minimum_version_id = 2,
     .fields = (const VMStateField[]) {
         VMSTATE_UINT32_ARRAY(env.regs, ZetaCPU, ZETA_NUM_REGS),
         VMSTATE_UINT32(env.pc, ZetaCPU),
+        VMSTATE_UINT32_V(env.timer, ZetaCPU, 4),
         VMSTATE_END_OF_LIST()
     }
 };
\`\`\`

\`\`\`expect
nothing
\`\`\`
`},Qh=e=>kB[e],TB=()=>"0.2.0"});function xC(e,t){let n=e.length-e.trimStart().length,r=e.slice(0,400);for(let o of EB){let i=o.exec(r);if(i)return{start:i.index,length:i[0].length}}let s=t?r.indexOf(t):-1;return t&&s>=0?{start:s,length:t.length}:{start:n,length:e.trim().length}}var EB,CC=k(()=>{"use strict";EB=[/[A-Za-z_]\w*(?:\([^()]*\))?(?:->\w+)*->(?:legacy_)?vmsd\b/,/\.(?:legacy_)?vmsd\b/,/\b(?:device|cpu)_class_set_vmsd\b/,/\bCPU_SAVE_VERSION\b/]});function AC(e){return e?{error:La("1;31"),warning:La("1;33"),notice:La("1;36"),bold:La("1"),dim:La("34")}:{error:Ga,warning:Ga,notice:Ga,bold:Ga,dim:Ga}}var La,Ga,$C=k(()=>{"use strict";La=e=>t=>t&&`\x1B[${e}m${t}\x1B[0m`,Ga=e=>e});function PC(e){let t=(e[0]??[]).map((n,r)=>Math.max(...e.map(s=>s[r]?.length??0)));return e.map(n=>n.map((r,s)=>r.padEnd(t[s]??0)).join("  ").trimEnd())}var RC=k(()=>{"use strict"});function OC(e,t,n,r){let s=g=>g.filter(_=>_.bytes!==null&&_.bytes>0&&!_.conditional),[o,i]=[s(e.old),s(e.new)],a=new Set([e.offset]);for(let g of[...o,...i])a.add(g.offset).add(g.offset+g.bytes);let c=[...a].sort((g,_)=>g-_),u=c.slice(1).map((g,_)=>Math.min(g-c[_],16)),l=u.reduce((g,_)=>g+_,0),d=r?t-u.length:t,p=Math.min(n,l?d/l:n),f=new Map,m=0;c.forEach((g,_)=>{f.set(g,m);let y=(u[_]??0)*p;m+=r?Math.max(1,Math.floor(y)):y});let h=g=>{let _=g.offset+g.bytes,y=c.some((b,w)=>b>=g.offset&&(c[w+1]??b)<=_&&(c[w+1]??b)-b>16);return{piece:g,start:f.get(g.offset),end:f.get(_),shortened:y}};return{old:o.map(h),new:i.map(h),mark:f.get(e.offset),width:f.get(c.at(-1))}}function IC(e,t="x"){return e.kind==="end"?"":e.size===null?"?":e.count===1?`${e.size}`:`${e.count} ${t} ${e.size}`}var FC=k(()=>{"use strict"});function Hl(e,t,n){let r=[ng(z(t),12),ng(z(n),12)],s=Math.max(r[0].length,r[1].length,5)+2,o=rg-s-1,i=OC(e,o,3,!0),a=[`${ng(`stream of "${z(e.description)}", from byte ${xB(e)}`,rg)}`];return i.width>0&&i.width<=o&&a.push(`${r[0].padEnd(s)}${zC(i.old,i.width)}`.trimEnd(),`${r[1].padEnd(s)}${zC(i.new,i.width)}`.trimEnd(),`${" ".repeat(s+i.mark)}^`),a.push("",...AB(e,r)),a}function zC(e,t){let n=Array(t+1).fill(" ");for(let{piece:r,start:s,end:o,shortened:i}of e){n.fill(r.kind==="unused"?".":r.kind==="opaque"?"?":"-",s,o);let a=o-s-1,c=CB(r.name);if(c.length+2<=a){let u=s+1+Math.floor((a-c.length)/2);n.splice(u,c.length,...c)}i&&a>0&&(n[o-1]="~"),n[s]="|",n[o]="|"}return n.join("")}function AB(e,t){let n=[e.old,e.new],r=[...new Set(n.flat().map(a=>a.offset))].sort((a,c)=>a-c),s=(rg-12)/2,o=a=>{if(!a)return"".padEnd(s);let c=a.kind==="end"?"":` ${IC(a)}${a.conditional?" if":""}`,u=a.kind==="end"?"(end)":z(a.name);return`${$B(u,s-c.length-1)}${c}`.padEnd(s)},i=[`${"byte".padStart(10)}  ${t[0].padEnd(s)}${t[1]}`];for(let a of r){let[c,u]=n.map(l=>l.filter(d=>d.offset===a));for(let l=0;l<Math.max(c.length,u.length);l++){let d=a===e.offset&&l===0?">":" ",p=l===0?`${a}`:"";i.push(`${d}${p.padStart(9)}  ${o(c[l])}${o(u[l])}`.trimEnd())}}return e.exact||i.push("bytes that only some guests send are not counted"),i}var rg,xB,CB,ng,$B,sg=k(()=>{"use strict";ze();FC();rg=72;xB=e=>Math.min(...[...e.old,...e.new].map(t=>t.offset));CB=e=>z(e).replace(/^.*[./ ]/,"").slice(0,40);ng=(e,t)=>e.length>t?`${e.slice(0,Math.max(0,t-1))}~`:e,$B=(e,t)=>e.length>t?`~${e.slice(e.length-Math.max(0,t-1))}`:e});function hs(e,t){let n=[],r="";for(let s of e.split(/\s+/))s&&(r&&r.length+1+s.length>t?(n.push(r),r=s):r=r?`${r} ${s}`:s);return r&&n.push(r),n}var og=k(()=>{"use strict"});var MC={};de(MC,{renderText:()=>PB});function PB(e,t,n){let r=AC(n.colour),s=Math.max(40,Math.min(n.columns,100)),o=new Map,i=Rs(e.findings).map(([a,...c])=>{let u=`${a.rule} ${a.consequence}`,l=o.get(u);l||o.set(u,a);let d=t.get(Ft(a))??null;return RB(e,a,c,d,l??null,r,s)});return n.quiet||i.push(...MB(e,r,s),...UB(e,r,s),LB(e,r,s)),i.map(a=>a.join(`
`)+`
`).join(`
`)}function RB(e,t,n,r,s,o,i){let a=o[t.severity],c=r?.lines.map(m=>m.line??0)??[],u=String(Math.max(t.line,...c)).length+1,d=[`${a(`${t.severity}[${t.rule}]`)}${o.bold(`: ${z(t.message)}`)}`,`${" ".repeat(u-1)}${o.dim("-->")} ${IB(e,t)}`];r&&d.push(...FB(r,t,u,a,o,i));let p=(m,h)=>d.push(...zB(m,h,u,o,i));n.length&&p("same",`${Me(n.map(OB))}`);let f=$e(t);if(f&&p("note",f),t.accepted!==void 0&&p("accepted",z(t.accepted)),s)p("consequence",`as for ${s.target===null?"the first of its kind":z(s.target)}, above`);else if(p("consequence",z(t.consequence)),t.witness){let{strip:m,from:h,to:g}=t.witness,_=" ".repeat(u+1);d.push(`${_}${o.dim("=")} ${o.bold("stream:")}`),d.push(...Hl(m,h,g).map(y=>`${_}${y}`.trimEnd()))}if((!s||s.help!==t.help)&&p("help",z(t.help)),t.suggestion!==null){p("write","in place of this line:");let m=" ".repeat(u+1+9);for(let h of t.suggestion.split(`
`))d.push(m+ot(h).trim())}if(!s)for(let{title:m,url:h}of t.citations)p("see",`${z(m)}: ${z(h)}`);return d}function IB(e,t){let n=`${z(t.path)}:${t.line}`;if(t.patch===null)return n;let r=Qn(e,t.patch),s=t.side==="old"?", as it was before":"";return`${n} (${qe(e,t.patch)}${r===null?"":` "${z(r)}"`}${s})`}function FB(e,t,n,r,s,o){let i=s.dim("|"),a=`${" ".repeat(n)} ${i}`,c=Math.max(20,o-n-4),u=[a];return e.lines.forEach((l,d)=>{let p=ot(l.text).trimEnd(),f=l.line===null?" ".repeat(n):s.dim(String(l.line).padStart(n));if(u.push(`${f} ${i} ${l.marker}${ee(p,c)}`.trimEnd()),d!==e.at)return;let{start:m,length:h}=xC(p,t.symbol);h>0&&m<c&&u.push(`${a}  ${" ".repeat(m)}${r("^".repeat(Math.min(h,c-m)))}`)}),u.push(a),u}function zB(e,t,n,r,s){let o=" ".repeat(n+1),i=`= ${e}: `,[a="",...c]=hs(t,s-n-1-i.length);return[`${o}${r.dim("=")} ${r.bold(`${e}:`)} ${a}`,...c.map(u=>`${o}${" ".repeat(i.length)}${u}`)]}function MB(e,t,n){if(!e.registrations.length)return[];let r=e.patches.length?[["target","before","changes","after","tier"],...e.registrations.map(NB)]:[["target","type","hook","description","cpu_common","tier"],...e.registrations.map(DB)],[s="",...o]=PC(r);return[[t.bold(s),...o,...hs($s,n)]]}function NB(e){let t=e.trajectory.map(({patch:r,to:s})=>`patch ${r}: ${Xn(s)}`).join(", "),n=r=>Xn(r?.type??null);return[z(e.target),n(e.before),t||"-",n(e.after),z(e.tier)]}function DB(e){let t=e.after,n=t?.embedsCpuCommon,r=s=>[...new Set(t?.hooks.map(o=>o[s]??"?"))].map(z).join(", ")||"-";return[z(e.target),Xn(t?.type??null),r("hook"),r("symbol"),n===!0?"embedded":n===!1?"not embedded":"-",z(e.tier)]}function UB(e,t,n){return[[e.complete?"Limits of this review":"Incomplete: not all could be judged",tr(e)],["Notes",As(e)]].filter(([,s])=>s.length>0).map(([s,o])=>[t.bold(s),...o.flatMap(i=>hs(z(i),n-4).map((a,c)=>c?`    ${a}`:`  - ${a}`))])}function LB(e,t,n){let r=An(e.findings),s=["error","warning","notice"].find(c=>e.findings.some(u=>u.severity===c)),o=e.patches.length?er(e):`in ${Xe(e.registrations.length,"target")}`,i=s?t[s](r):t.bold(r),a=[...new Set(e.findings.map(c=>c.rule))];return[`${i} ${o}`,...hs(Cs(e),n),...a.map((c,u)=>`${u===0?"Why, and how to fix it:":" ".repeat(23)} vmsd-warden explain ${c}`)]}var OB,NC=k(()=>{"use strict";Ur();$t();Gs();CC();ze();$C();RC();sg();it();og();OB=({target:e,cpuClass:t,path:n,line:r})=>`${z(e??"all targets")}${t===null?"":` (${z(t)})`} at ${z(n)}:${r}`});var DC={};de(DC,{renderJson:()=>ja});function ja(e,t={}){let n=JSON.stringify(e,null,t.oneLine?void 0:2),r=s=>`\\u${s.charCodeAt(0).toString(16).padStart(4,"0")}`;return n.replace(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,r)+`
`}var Kl=k(()=>{"use strict"});var LC={};de(LC,{renderSarif:()=>GB});function GB(e,t,n,r){let s={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:[{tool:{driver:{name:"vmsd-warden",version:r,semanticVersion:r,rules:n.map(jB)}},columnKind:"utf16CodeUnits",invocations:[{executionSuccessful:!0,toolExecutionNotifications:qB(e)}],results:e.findings.map(o=>VB(e,o,t,n))}]};return ja(s)}function jB(e){return{id:e.id,shortDescription:{text:e.title},help:{text:e.page,markdown:e.page},defaultConfiguration:{level:UC[e.severity]}}}function VB(e,t,n,r){let s=n.get(Ft(t)),o=s?.lines[s.at]?.text,i=r.findIndex(d=>d.id===t.rule),a=$e(t),u={uri:t.path.split("/").map(ZB).join("/"),uriBaseId:"%SRCROOT%"},l=t.citations.map(({title:d,url:p})=>`${d}: ${p}`);return{ruleId:t.rule,...i<0?{}:{ruleIndex:i},level:UC[t.severity],message:{text:[z(t.message),...a?[a]:[],z(t.consequence),z(t.help),...l].join(`
`)},locations:[{physicalLocation:{artifactLocation:u,region:{startLine:t.line,...o===void 0?{}:{snippet:{text:z(o)}}}},...t.cpuClass===null?{}:{logicalLocations:[{name:z(t.cpuClass),kind:"type"}]}}],...t.accepted===void 0?{}:{suppressions:[{kind:"external",justification:z(t.accepted)}]},partialFingerprints:{"vmsdWarden/v1":t.fingerprint},...t.suggestion===null||t.side==="old"?{}:{fixes:[BB(u,t.line,t.suggestion)]},properties:{target:t.target,from:t.from,to:t.to,patch:t.patch,scope:t.scope,undoneBy:t.undoneBy,side:t.side,series:e.series.title}}}function qB(e){return e.limits.map(({code:t,patch:n,detail:r})=>({level:e.complete?"note":"warning",descriptor:{id:t},message:{text:`${n===null?"":`${qe(e,n)}: `}${z(r)}`}}))}var UC,BB,ZB,GC=k(()=>{"use strict";Gs();Kl();ze();it();UC={error:"error",warning:"warning",notice:"note"};BB=(e,t,n)=>({description:{text:"Write this line instead."},artifactChanges:[{artifactLocation:e,replacements:[{deletedRegion:{startLine:t,startColumn:1,endLine:t+1,endColumn:1},insertedContent:{text:`${n}
`}}]}]});ZB=e=>encodeURIComponent(e.toWellFormed())});var BC={};de(BC,{renderGithub:()=>WB});function WB(e){let t=e.findings.map(n=>HB(e,n));for(let n of Lr(e))t.push(jC("notice",{title:"vmsd-warden: a limit of this review"},z(n)));return t.map(n=>`${n}
`).join("")}function HB(e,t){let n=t.side==="old",r=n?` (line ${t.line} before the patch)`:"",s=t.patch===null?"":` [${qe(e,t.patch)}]`,o=$e(t),i=[z(t.message)+s+r,...o?[o]:[],...t.accepted===void 0?[]:[`Accepted: ${z(t.accepted)}`],z(t.consequence),z(t.help),...t.suggestion===null?[]:[`Write instead: ${z(t.suggestion).trim()}`],...t.citations.map(({title:a,url:c})=>`${z(a)}: ${z(c)}`)];return jC(t.accepted===void 0?t.severity:"notice",{file:z(t.path),...n?{}:{line:String(t.line)},title:`vmsd-warden ${t.rule}${t.target===null?"":` (${z(t.target)})`}`},i.join(`
`))}function jC(e,t,n){let r=Object.entries(t).map(([s,o])=>`${s}=${KB(o)}`);return`::${e} ${r.join(",")}::${VC(n)}`}var VC,KB,qC=k(()=>{"use strict";ze();it();VC=e=>e.replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A"),KB=e=>VC(e).replaceAll(":","%3A").replaceAll(",","%2C")});var ZC={};de(ZC,{renderGcc:()=>YB});function XB(e){let{path:t,line:n,severity:r,rule:s,message:o,accepted:i}=e,a=$e(e),c=[o,...a?[a]:[],...i===void 0?[]:[`Accepted: ${i}`]],u=i===void 0?JB[r]:"note";return`${z(t)}:${n}: ${u}: ${z(c.join(" ")).replace(/\s+/g," ")} [${s}]`}var JB,YB,WC=k(()=>{"use strict";ze();it();JB={error:"error",warning:"warning",notice:"note"},YB=e=>e.findings.map(t=>`${XB(t)}
`).join("")});var HC={};de(HC,{renderCodeQuality:()=>e4});function e4(e){let t=new Map,n=e.findings.filter(r=>r.accepted===void 0).map(r=>{let s=(t.get(r.fingerprint)??0)+1;return t.set(r.fingerprint,s),t4(e,r,s)});return ja(n)}function t4(e,t,n){let r=t.patch===null?"":` (${qe(e,t.patch)})`,s=$e(t),o=n===1?t.fingerprint:`${t.fingerprint} ${n}`;return{description:`${z(t.message)}${r}${s?` ${s}`:""}`,check_name:t.rule,fingerprint:ay(o),severity:QB[t.severity],location:{path:z(t.path),lines:{begin:t.line}}}}var QB,KC=k(()=>{"use strict";Jn();Kl();ze();it();QB={error:"critical",warning:"minor",notice:"info"}});var eA={};de(eA,{listOf:()=>QC,prose:()=>xr,remarks:()=>YC,renderMail:()=>r4,repliesTo:()=>JC});function r4(e,t){return JC(e,t).map(({subject:n,inReplyTo:r,body:s})=>{let o=r===null?"":`In-Reply-To: <${r}>
References: <${r}>
`,i=p4(n+s)?"":`MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit
`;return`From vmsd-warden Mon Sep 17 00:00:00 2001
Subject: ${n}
${o}${i}
${s}`}).join(`
`)}function JC(e,t){let n=e.findings.filter(s=>s.accepted===void 0);return[...new Set(n.map(s=>s.patch))].sort((s,o)=>(s??0)-(o??0)).map(s=>{let o=n.filter(a=>a.patch===s),i=e.patches.find(a=>a.index===s)?.messageId??null;return{subject:s4(e,s),inReplyTo:i===null?null:z(i).replace(/[<>\s]/g,""),body:o4(e,o,t)}})}function s4(e,t){if(t===null)return"Registration of CPU migration state, as it stands";let{version:n,total:r}=e.series,s=String(r).length,o=r>1?` ${String(t).padStart(s,"0")}/${r}`:"";return`Re: [PATCH${n>1?` v${n}`:""}${o}] ${z(Qn(e,t)??e.series.title)}`}function o4(e,t,n){let r=[],s=YC(t,n,r);return e.complete||s.push(xr(`Not all of the series could be judged: ${tr(e).map(o=>o.replace(/\.$/,"")).join("; ")}.`)),r.length&&s.push(QC(r)),s.push(`-- 
vmsd-warden: registration of CPU migration state`),s.join(`

`)+`
`}function YC(e,t,n){let r=[],s=new Map,o=new Map,i=null;for(let a of new Set(e.map(Ft))){let c=e.filter(g=>Ft(g)===a),u=t.get(a)??null,{path:l,line:d}=c[0],p=u?.header!=null&&l!==i?[`> +++ b/${z(l)}`]:[];u?.header!=null&&(i=l);let f=c.every(g=>s.has(Ps(g))),m=u&&(f?a4(u):c4(u,l));r.push([...p,...m??[`${z(l)}:${d}:`]].join(`
`)),f&&r.push(...i4(c,s.get(Ps(c[0]))));for(let g of c){let _=`${g.rule} ${g.consequence}`;f||r.push(...u4(g,o.get(_)??null,n)),o.has(_)||o.set(_,g),s.has(Ps(g))||s.set(Ps(g),g)}let h=f?[]:u?.lines.slice(u.at+1)??[];h.length&&r.push(h.map(ig).join(`
`))}return r}function i4(e,t){let n=Me([...new Set(e.map(a=>a.rule))]),r=e[0].target===null?"":`, for ${z(e[0].target)}`,s=t.target===null?"above":`for ${z(t.target)} above`,o=e.find(a=>a.suggestion!==null)?.suggestion??null,i=`Same here${r} (${n}): all as ${s}.`;return o===null?[xr(i)]:[xr(`${i} Write instead:`),XC(o)]}function a4({lines:e,at:t}){let n=t;for(;n>0&&e[t].marker!==" "&&e[n-1].marker==="-";)n--;return e.slice(n,t+1).map(ig)}function c4(e,t){return[...e.header===null?[`${z(t)}:`]:[`> ${z(e.header)}`.trimEnd()],...e.lines.slice(0,e.at+1).map(ig)]}function u4(e,t,n){let r=$e(e),s=t?`What this means for a stream: as for ${t.target===null?"the first of its kind":z(t.target)}, above.`:z(e.consequence),o=e.citations.map(i=>`[${d4(i,n)}]`).join("");return[xr(`${e.severity}, ${e.rule}: ${z(e.message)}`),...r?[xr(r)]:[],xr(`${s}${o&&` ${o}`}`),...e.witness&&!t?[l4(e.witness)]:[],xr(e.help),...e.suggestion===null?[]:[`Write instead:

${XC(e.suggestion)}`]]}function d4(e,t){let n=t.findIndex(r=>r.url===e.url);return n>=0?n+1:t.push(e)}function xr(e,t=n4){return hs(Jl(e).replace(/([\w-]+-by):/gi,"$1 :"),t).map(n=>/^(From |>|-- $|\/vmsd\b|\w+-[\w-]+: |(Fixes|Cc|Link|Closes|Resolves|Subject): )/i.test(n)?` ${n}`:n).join(`
`)}var n4,XC,QC,ig,l4,Jl,p4,tA=k(()=>{"use strict";Gs();ze();sg();it();og();n4=72;XC=e=>e.split(`
`).map(ot).join(`
`),QC=e=>e.map(({title:t,url:n},r)=>`[${r+1}] ${Jl(t)}
    ${Jl(n)}`).join(`
`);ig=({marker:e,text:t})=>`> ${e}${ot(t)}`.trimEnd();l4=({strip:e,from:t,to:n})=>Hl(e,t,n).map(r=>Jl(r.replace(/^>/,"*"))).join(`
`);Jl=e=>z(e).replace(/[‘’“”–—…→]/g,t=>({"\u2018":"'","\u2019":"'","\u201C":'"',"\u201D":'"',"\u2026":"...","\u2192":"->"})[t]??"-"),p4=e=>/^[\t\n -~]*$/.test(e)});function Cr(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`:"<environment undetectable>"}var Va=k(()=>{});function Yl(e,t,n,r){if(typeof n!="function")throw new Error("method for before hook must be a function");return r||(r={}),Array.isArray(t)?t.reverse().reduce((s,o)=>Yl.bind(null,e,o,s,r),n)():Promise.resolve().then(()=>e.registry[t]?e.registry[t].reduce((s,o)=>o.hook.bind(null,s,r),n)():n(r))}var nA=k(()=>{});function rA(e,t,n,r){let s=r;e.registry[n]||(e.registry[n]=[]),t==="before"&&(r=(o,i)=>Promise.resolve().then(s.bind(null,i)).then(o.bind(null,i))),t==="after"&&(r=(o,i)=>{let a;return Promise.resolve().then(o.bind(null,i)).then(c=>(a=c,s(a,i))).then(()=>a)}),t==="error"&&(r=(o,i)=>Promise.resolve().then(o.bind(null,i)).catch(a=>s(a,i))),e.registry[n].push({hook:r,orig:s})}var sA=k(()=>{});function oA(e,t,n){if(!e.registry[t])return;let r=e.registry[t].map(s=>s.orig).indexOf(n);r!==-1&&e.registry[t].splice(r,1)}var iA=k(()=>{});function uA(e,t,n){let r=cA(oA,null).apply(null,n?[t,n]:[t]);e.api={remove:r},e.remove=r,["before","error","after","wrap"].forEach(s=>{let o=n?[t,s,n]:[t,s];e[s]=e.api[s]=cA(rA,null).apply(null,o)})}function f4(){let e=Symbol("Singular"),t={registry:{}},n=Yl.bind(null,t,e);return uA(n,t,e),n}function m4(){let e={registry:{}},t=Yl.bind(null,e);return uA(t,e),t}var aA,cA,lA,dA=k(()=>{nA();sA();iA();aA=Function.bind,cA=aA.bind(aA);lA={Singular:f4,Collection:m4}});function y4(e){return e?Object.keys(e).reduce((t,n)=>(t[n.toLowerCase()]=e[n],t),{}):{}}function b4(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}function mA(e,t){let n=Object.assign({},e);return Object.keys(t).forEach(r=>{b4(t[r])?r in e?n[r]=mA(e[r],t[r]):Object.assign(n,{[r]:t[r]}):Object.assign(n,{[r]:t[r]})}),n}function pA(e){for(let t in e)e[t]===void 0&&delete e[t];return e}function ug(e,t,n){if(typeof t=="string"){let[s,o]=t.split(" ");n=Object.assign(o?{method:s,url:o}:{url:s},n)}else n=Object.assign({},t);n.headers=y4(n.headers),pA(n),pA(n.headers);let r=mA(e||{},n);return n.url==="/graphql"&&(e&&e.mediaType.previews?.length&&(r.mediaType.previews=e.mediaType.previews.filter(s=>!r.mediaType.previews.includes(s)).concat(r.mediaType.previews)),r.mediaType.previews=(r.mediaType.previews||[]).map(s=>s.replace(/-preview/,""))),r}function w4(e,t){let n=/\?/.test(e)?"&":"?",r=Object.keys(t);return r.length===0?e:e+n+r.map(s=>s==="q"?"q="+t.q.split("+").map(encodeURIComponent).join("+"):`${s}=${encodeURIComponent(t[s])}`).join("&")}function k4(e){return e.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function T4(e){let t=e.match(v4);return t?t.map(k4).reduce((n,r)=>n.concat(r),[]):[]}function fA(e,t){let n={__proto__:null};for(let r of Object.keys(e))t.indexOf(r)===-1&&(n[r]=e[r]);return n}function hA(e){return e.split(/(%[0-9A-Fa-f]{2})/g).map(function(t){return/%[0-9A-Fa-f]/.test(t)||(t=encodeURI(t).replace(/%5B/g,"[").replace(/%5D/g,"]")),t}).join("")}function No(e){return encodeURIComponent(e).replace(/[!'()*]/g,function(t){return"%"+t.charCodeAt(0).toString(16).toUpperCase()})}function Ba(e,t,n){return t=e==="+"||e==="#"?hA(t):No(t),n?No(n)+"="+t:t}function Mo(e){return e!=null}function cg(e){return e===";"||e==="&"||e==="?"}function S4(e,t,n,r){var s=e[n],o=[];if(Mo(s)&&s!=="")if(typeof s=="string"||typeof s=="number"||typeof s=="bigint"||typeof s=="boolean")s=s.toString(),r&&r!=="*"&&(s=s.substring(0,parseInt(r,10))),o.push(Ba(t,s,cg(t)?n:""));else if(r==="*")Array.isArray(s)?s.filter(Mo).forEach(function(i){o.push(Ba(t,i,cg(t)?n:""))}):Object.keys(s).forEach(function(i){Mo(s[i])&&o.push(Ba(t,s[i],i))});else{let i=[];Array.isArray(s)?s.filter(Mo).forEach(function(a){i.push(Ba(t,a))}):Object.keys(s).forEach(function(a){Mo(s[a])&&(i.push(No(a)),i.push(Ba(t,s[a].toString())))}),cg(t)?o.push(No(n)+"="+i.join(",")):i.length!==0&&o.push(i.join(","))}else t===";"?Mo(s)&&o.push(No(n)):s===""&&(t==="&"||t==="?")?o.push(No(n)+"="):s===""&&o.push("");return o}function E4(e){return{expand:x4.bind(null,e)}}function x4(e,t){var n=["+","#",".","/",";","?","&"];return e=e.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(r,s,o){if(s){let a="",c=[];if(n.indexOf(s.charAt(0))!==-1&&(a=s.charAt(0),s=s.substr(1)),s.split(/,/g).forEach(function(u){var l=/([^:\*]*)(?::(\d+)|(\*))?/.exec(u);c.push(S4(t,a,l[1],l[2]||l[3]))}),a&&a!=="+"){var i=",";return a==="?"?i="&":a!=="#"&&(i=a),(c.length!==0?a:"")+c.join(i)}else return c.join(",")}else return hA(o)}),e==="/"?e:e.replace(/\/$/,"")}function gA(e){let t=e.method.toUpperCase(),n=(e.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),r=Object.assign({},e.headers),s,o=fA(e,["method","baseUrl","url","headers","request","mediaType"]),i=T4(n);n=E4(n).expand(o),/^http/.test(n)||(n=e.baseUrl+n);let a=Object.keys(e).filter(l=>i.includes(l)).concat("baseUrl"),c=fA(o,a);if(!/application\/octet-stream/i.test(r.accept)&&(e.mediaType.format&&(r.accept=r.accept.split(/,/).map(l=>l.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,`application/vnd$1$2.${e.mediaType.format}`)).join(",")),n.endsWith("/graphql")&&e.mediaType.previews?.length)){let l=r.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||[];r.accept=l.concat(e.mediaType.previews).map(d=>{let p=e.mediaType.format?`.${e.mediaType.format}`:"+json";return`application/vnd.github.${d}-preview${p}`}).join(",")}return["GET","HEAD"].includes(t)?n=w4(n,c):"data"in c?s=c.data:Object.keys(c).length&&(s=c),!r["content-type"]&&typeof s<"u"&&(r["content-type"]="application/json; charset=utf-8"),["PATCH","PUT"].includes(t)&&typeof s>"u"&&(s=""),Object.assign({method:t,url:n,headers:r},typeof s<"u"?{body:s}:null,e.request?{request:e.request}:null)}function C4(e,t,n){return gA(ug(e,t,n))}function _A(e,t){let n=ug(e,t),r=C4.bind(null,n);return Object.assign(r,{DEFAULTS:n,defaults:_A.bind(null,n),merge:ug.bind(null,n),parse:gA})}var h4,g4,_4,v4,yA,bA=k(()=>{Va();h4="0.0.0-development",g4=`octokit-endpoint.js/${h4} ${Cr()}`,_4={method:"GET",baseUrl:"https://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":g4},mediaType:{format:""}};v4=/\{[^{}}]+\}/g;yA=_A(null,_4)});function vA(e,t){let n=4|(t?.comma===!0?8:0),r=e.length,s=t?.start??0;for(;(Be[e.charCodeAt(s)]&2)!==0;)s++;let o=s,i=0,a=-1,c=t?.parameters===!1?8:0;for(;o<r;){let p=e.charCodeAt(o),f=Be[p];if((f&n)!==0){c|=f&8;break}(f&2)!==0?a===-1&&(a=o):a=-1,i|=p&65280|f,o++}let u=a===-1?o:a,l=e.slice(s,u),d=(i&65281)===0?l:l.toLowerCase();return o===r||c!==0?{type:d,index:o,parameters:new wA}:A4(e,d,o,r,n)}function A4(e,t,n,r,s){let o=new wA;e:for(;n<r;){for(n++;(Be[e.charCodeAt(n)]&2)!==0;)n++;let i=n,a=0,c=-1;for(;n<r;){let u=e.charCodeAt(n),l=Be[u];if((l&s)!==0){if((l&8)!==0)break e;continue e}if(u===61){let d=c===-1?n:c,p=e.slice(i,d),f=(a&65281)===0?p:p.toLowerCase();for(n++;(Be[e.charCodeAt(n)]&2)!==0;)n++;if(n<r&&e.charCodeAt(n)===34){let _=++n,y=!1;for(;n<r;){let b=e.charCodeAt(n);if(b===34){o[f]===void 0&&(o[f]=y?$4(e,_,n):e.slice(_,n)),n++;let w=0;for(;n<r;){let v=e.charCodeAt(n),T=Be[v];if((T&s)!==0){w=T&8;break}n++}if(w!==0)break e;continue e}if(b===92&&n+1<r){y=!0,n+=2;continue}n++}continue e}let m=n,h=0,g=-1;for(;n<r;){let _=e.charCodeAt(n),y=Be[_];if((y&s)!==0){h=y&8;break}(y&2)!==0?g===-1&&(g=n):g=-1,n++}if(o[f]===void 0){let _=g===-1?n:g;o[f]=e.slice(m,_)}if(h!==0)break e;continue e}(l&2)!==0?c===-1&&(c=n):c=-1,a|=u&65280|l,n++}}return{type:t,index:n,parameters:o}}function $4(e,t,n){let r="";for(let s=t;s<n;s++)e.charCodeAt(s)===92&&(r+=e.slice(t,s),t=++s);return r+e.slice(t,n)}var Be,wA,kA=k(()=>{Be=new Uint8Array(256);Be[9]|=2;Be[32]|=2;Be[59]|=4;Be[44]|=8;for(let e=128;e<=255;e++)Be[e]|=1;for(let e of"!#$%&'*+-.^_`|~")Be[e.charCodeAt(0)]|=16;for(let e=48;e<=57;e++)Be[e]|=16;for(let e=65;e<=90;e++)Be[e]|=17;for(let e=97;e<=122;e++)Be[e]|=16;wA=(()=>{let e=function(){};return e.prototype=Object.create(null),e})()});var P4,Ql,Ar,lg,CA,TA,SA,dg,pg,R4,AA,Xl,O4,I4,F4,$A,EA,z4,M4,N4,xA,PA,RA=k(()=>{P4=/^-?\d+$/,Ql=/^-?\d+n+$/,Ar=JSON.stringify,lg=JSON.parse,CA=/^-?\d+n$/,TA=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,SA=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,dg=e=>e===void 0||typeof e=="function"||typeof e=="symbol",pg=e=>e!==null&&typeof e=="object"&&e.constructor&&e.constructor.name==="RawJSON",R4=(e,t,n)=>{let r="";typeof n=="number"?r=" ".repeat(Math.min(10,Math.max(0,Math.floor(n)))):typeof n=="string"&&(r=n.slice(0,10));let s=typeof t=="function",o=Array.isArray(t)?new Set(t.map(String)):null,i=(m,h,g)=>(g!==null&&typeof g=="object"&&typeof g.toJSON=="function"&&(g=g.toJSON(h)),typeof g=="string"&&Ql.test(g)?g+"n":typeof g=="bigint"?"rawJSON"in JSON?JSON.rawJSON(g.toString()):g.toString()+"n":(s&&(g=t.call(m,h,g)),g!==null&&typeof g=="object"&&(g instanceof Number||g instanceof String||g instanceof Boolean)&&(g=g.valueOf()),g)),a=i({"":e},"",e);if(dg(a))return;let c=a===null||typeof a!="object",u=pg(a);if(c||u)return Ar(a);let l=[],d=0,p=[{parent:{"":a},key:"",val:a,isArray:Array.isArray(a),keys:Array.isArray(a)?null:Object.keys(a),index:0,first:!0}],f=new WeakSet([a]);for(;p.length>0;){let m=p[p.length-1];m.index===0&&(l.push(m.isArray?"[":"{"),d++);let h=!1;if(m.isArray)if(m.index<m.val.length){m.first||l.push(","),r&&l.push(`
`+r.repeat(d));let g=m.val[m.index],_=i(m.val,String(m.index),g);if(dg(_))l.push("null"),m.first=!1,m.index++;else{let y=_!==null&&typeof _=="object",b=pg(_);if(y&&!b){if(f.has(_))throw new TypeError("Converting circular structure to JSON");f.add(_),p.push({parent:m.val,key:String(m.index),val:_,isArray:Array.isArray(_),keys:Array.isArray(_)?null:Object.keys(_),index:0,first:!0}),m.first=!1,m.index++}else l.push(Ar(_)),m.first=!1,m.index++}}else h=!0;else{for(;m.index<m.keys.length;){let _=m.keys[m.index++];if(o&&!o.has(_))continue;let b=m.val[_],w=i(m.val,_,b);if(dg(w))continue;m.first||l.push(","),r?l.push(`
`+r.repeat(d)+Ar(_)+": "):l.push(Ar(_)+":");let v=w!==null&&typeof w=="object",T=pg(w);if(v&&!T){if(f.has(w))throw new TypeError("Converting circular structure to JSON");f.add(w),p.push({parent:m.val,key:_,val:w,isArray:Array.isArray(w),keys:Array.isArray(w)?null:Object.keys(w),index:0,first:!0}),m.first=!1;break}else l.push(Ar(w)),m.first=!1}m.index>=m.keys.length&&p[p.length-1]===m&&(h=!0)}h&&(d--,!m.first&&r&&l.push(`
`+r.repeat(d)),l.push(m.isArray?"]":"}"),f.delete(m.val),p.pop())}return l.join("")},AA=(e,t,n)=>{try{return"rawJSON"in JSON?Ar(e,(a,c)=>typeof c=="bigint"?JSON.rawJSON(c.toString()):typeof t=="function"?t(a,c):(Array.isArray(t)&&t.includes(a),c),n):e?Ar(e,(a,c)=>typeof c=="string"&&Ql.test(c)||typeof c=="bigint"?c.toString()+"n":typeof t=="function"?t(a,c):(Array.isArray(t)&&t.includes(a),c),n).replace(TA,"$1$2$3").replace(SA,"$1$2$3"):Ar(e,t,n)}catch(r){if(r instanceof RangeError){let s=R4(e,t,n);return s===void 0?void 0:"rawJSON"in JSON?s:s.replace(TA,"$1$2$3").replace(SA,"$1$2$3")}throw r}},Xl=new Map,O4=()=>{let e=JSON.parse.toString();if(Xl.has(e))return Xl.get(e);try{let t=JSON.parse("1",(n,r,s)=>!!s?.source&&s.source==="1");return Xl.set(e,t),t}catch{return Xl.set(e,!1),!1}},I4=(e,t,n,r)=>typeof t=="string"&&CA.test(t)?BigInt(t.slice(0,-1)):typeof t=="string"&&Ql.test(t)?t.slice(0,-1):typeof r=="function"?r(e,t,n):t,F4=(e,t)=>JSON.parse(e,(n,r,s)=>{let o=typeof r=="number",i=r>Number.MAX_SAFE_INTEGER||r<Number.MIN_SAFE_INTEGER,a=o&&i,c=s&&P4.test(s.source);return a&&c?BigInt(s.source):typeof t=="function"?t(n,r,s):r}),$A=Number.MAX_SAFE_INTEGER.toString(),EA=$A.length,z4=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,M4=/^"-?\d+n+"$/,N4=(e,t)=>{let n={"":e},r=[{parent:n,key:"",visited:!1}];for(;r.length>0;){let s=r[r.length-1];if(s.visited){let{parent:o,key:i}=s,a=o[i];typeof a=="string"&&(CA.test(a)?a=BigInt(a.slice(0,-1)):Ql.test(a)&&(a=a.slice(0,-1))),typeof t=="function"&&(a=t.call(o,i,a)),a===void 0?delete o[i]:o[i]=a,r.pop()}else{s.visited=!0;let o=s.parent[s.key];if(o!==null&&typeof o=="object"){let a=Object.keys(o);for(let c=a.length-1;c>=0;c--)r.push({parent:o,key:a[c],visited:!1})}}}return n[""]},xA=e=>e.replace(z4,(t,n,r,s)=>{let o=t[0]==='"';if(o&&M4.test(t))return t.substring(0,t.length-1)+'n"';let a=r||s,c=n&&(n.length<EA||n.length===EA&&n<=$A);return o||a||c?t:'"'+t+'n"'}),PA=(e,t)=>{if(!e)return lg(e,t);try{if(O4())return F4(e,t);let n=xA(e);return lg(n,(r,s,o)=>I4(r,s,o,t))}catch(n){if(n instanceof RangeError){let r=xA(e),s=lg(r);return N4(s,t)}throw n}}});var _s,OA=k(()=>{_s=class extends Error{name;status;request;response;constructor(t,n,r){super(t,{cause:r.cause}),this.name="HttpError",this.status=Number.parseInt(n),Number.isNaN(this.status)&&(this.status=0);"response"in r&&(this.response=r.response);let s=Object.assign({},r.request);r.request.headers.authorization&&(s.headers=Object.assign({},r.request.headers,{authorization:r.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),s.url=s.url.replace(/\bclient_secret=\w+/g,"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=s}}});function L4(e){if(typeof e!="object"||e===null||Object.prototype.toString.call(e)!=="[object Object]")return!1;let t=Object.getPrototypeOf(e);if(t===null)return!0;let n=Object.prototype.hasOwnProperty.call(t,"constructor")&&t.constructor;return typeof n=="function"&&n instanceof n&&Function.prototype.call(n)===Function.prototype.call(e)}async function FA(e){let t=e.request?.fetch||globalThis.fetch;if(!t)throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let n=e.request?.log||console,r=e.request?.parseSuccessResponseBody!==!1,s=L4(e.body)||Array.isArray(e.body)?AA(e.body):e.body,o=Object.fromEntries(Object.entries(e.headers).map(([d,p])=>[d,String(p)])),i;try{i=await t(e.url,{method:e.method,body:s,redirect:e.request?.redirect,headers:o,signal:e.request?.signal,...e.body&&{duplex:"half"}})}catch(d){let p="Unknown Error";if(d instanceof Error){if(d.name==="AbortError")throw d.status=500,d;p=d.message,d.name==="TypeError"&&"cause"in d&&(d.cause instanceof Error?p=d.cause.message:typeof d.cause=="string"&&(p=d.cause))}let f=new _s(p,500,{request:e});throw f.cause=d,f}let a=i.status,c=i.url,u={};for(let[d,p]of i.headers)u[d]=p;let l={url:c,status:a,headers:u,data:""};if("deprecation"in u){let d=u.link&&u.link.match(/<([^<>]+)>; rel="deprecation"/),p=d&&d.pop();n.warn(`[@octokit/request] "${e.method} ${e.url}" is deprecated. It is scheduled to be removed on ${u.sunset}${p?`. See ${p}`:""}`)}if(a===204||a===205)return l;if(e.method==="HEAD"){if(a<400)return l;throw new _s(i.statusText,a,{response:l,request:e})}if(a===304)throw l.data=await fg(i),new _s("Not modified",a,{response:l,request:e});if(a>=400)throw l.data=await fg(i),new _s(j4(l.data),a,{response:l,request:e});return l.data=r?await fg(i):i.body,l}async function fg(e){let t=e.headers.get("content-type");if(!t)return e.text().catch(IA);let n=vA(t);if(G4(n)){let r="";try{return r=await e.text(),PA(r)}catch{return r}}else return n.type.startsWith("text/")||n.parameters.charset?.toLowerCase()==="utf-8"&&n.type!=="application/octet-stream"?e.text().catch(IA):e.arrayBuffer().catch(()=>new ArrayBuffer(0))}function G4(e){return e.type==="application/json"||e.type==="application/scim+json"}function j4(e){if(typeof e=="string")return e;if(e instanceof ArrayBuffer)return"Unknown error";if(typeof e=="object"&&e!==null&&"message"in e){let t=e,n="documentation_url"in t?` - ${t.documentation_url}`:"";return Array.isArray(t.errors)?`${t.message}: ${t.errors.map(r=>JSON.stringify(r)).join(", ")}${n}`:`${t.message}${n}`}return`Unknown error: ${JSON.stringify(e)}`}function mg(e,t){let n=e.defaults(t);return Object.assign(function(s,o){let i=n.merge(s,o);if(!i.request||!i.request.hook)return FA(n.parse(i));let a=(c,u)=>FA(n.parse(n.merge(c,u)));return Object.assign(a,{endpoint:n,defaults:mg.bind(null,n)}),i.request.hook(a,i)},{endpoint:n,defaults:mg.bind(null,n)})}var D4,U4,IA,qa,hg=k(()=>{bA();Va();kA();RA();OA();D4="10.0.16",U4={headers:{"user-agent":`octokit-request.js/${D4} ${Cr()}`}};IA=()=>"";qa=mg(yA,U4);});function B4(e){return`Request failed due to following response errors:
`+e.errors.map(t=>` - ${t.message}`).join(`
`)}function H4(e,t,n){if(n){if(typeof t=="string"&&"query"in n)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let i in n)if(W4.includes(i))return Promise.reject(new Error(`[@octokit/graphql] "${i}" cannot be used as variable name`))}let r=typeof t=="string"?Object.assign({query:t},n):t,s=Object.keys(r).reduce((i,a)=>Z4.includes(a)?(i[a]=r[a],i):(i.variables||(i.variables={}),i.variables[a]=r[a],i),{}),o=r.baseUrl||e.endpoint.DEFAULTS.baseUrl;return zA.test(o)&&(s.url=o.replace(zA,"/api/graphql")),e(s).then(i=>{if(i.data.errors){let a={};for(let c of Object.keys(i.headers))a[c]=i.headers[c];throw new q4(s,a,i.data)}return i.data.data})}function gg(e,t){let n=e.defaults(t);return Object.assign((s,o)=>H4(n,s,o),{defaults:gg.bind(null,n),endpoint:n.endpoint})}function MA(e){return gg(e,{method:"POST",url:"/graphql"})}var V4,q4,Z4,W4,zA,vle,NA=k(()=>{hg();Va();V4="0.0.0-development";q4=class extends Error{constructor(e,t,n){super(B4(n)),this.request=e,this.headers=t,this.response=n,this.errors=n.errors,this.data=n.data,Error.captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="GraphqlResponseError";errors;data},Z4=["method","baseUrl","url","headers","request","query","mediaType","operationName"],W4=["query","method","url"],zA=/\/api\/v3\/?$/;vle=gg(qa,{headers:{"user-agent":`octokit-graphql.js/${V4} ${Cr()}`},method:"POST",url:"/graphql"});});async function J4(e){let t=K4(e),n=e.startsWith("v1.")||e.startsWith("ghs_"),r=e.startsWith("ghu_");return{type:"token",token:e,tokenType:t?"app":n?"installation":r?"user-to-server":"oauth"}}function Y4(e){return e.split(/\./).length===3?`bearer ${e}`:`token ${e}`}async function X4(e,t,n,r){let s=t.endpoint.merge(n,r);return s.headers.authorization=Y4(e),t(s)}var _g,DA,UA,K4,LA,GA=k(()=>{_g="(?:[a-zA-Z0-9_-]+)",DA="\\.",UA=new RegExp(`^${_g}${DA}${_g}${DA}${_g}$`),K4=UA.test.bind(UA);LA=function(t){if(!t)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof t!="string")throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");return t=t.replace(/^(token|bearer) +/i,""),Object.assign(J4.bind(null,t),{hook:X4.bind(null,t)})}});var yg,jA=k(()=>{yg="7.0.8"});function t6(e={}){return typeof e.debug!="function"&&(e.debug=VA),typeof e.info!="function"&&(e.info=VA),typeof e.warn!="function"&&(e.warn=Q4),typeof e.error!="function"&&(e.error=e6),e}var VA,Q4,e6,BA,ed,qA=k(()=>{Va();dA();hg();NA();GA();jA();VA=()=>{},Q4=console.warn.bind(console),e6=console.error.bind(console);BA=`octokit-core.js/${yg} ${Cr()}`,ed=class{static VERSION=yg;static defaults(t){return class extends this{constructor(...r){let s=r[0]||{};if(typeof t=="function"){super(t(s));return}super(Object.assign({},t,s,s.userAgent&&t.userAgent?{userAgent:`${s.userAgent} ${t.userAgent}`}:null))}}}static plugins=[];static plugin(...t){let n=this.plugins;return class extends this{static plugins=n.concat(t.filter(s=>!n.includes(s)))}}constructor(t={}){let n=new lA.Collection,r={baseUrl:qa.endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},t.request,{hook:n.bind(null,"request")}),mediaType:{previews:[],format:""}};if(r.headers["user-agent"]=t.userAgent?`${t.userAgent} ${BA}`:BA,t.baseUrl&&(r.baseUrl=t.baseUrl),t.previews&&(r.mediaType.previews=t.previews),t.timeZone&&(r.headers["time-zone"]=t.timeZone),this.request=qa.defaults(r),this.graphql=MA(this.request).defaults(r),this.log=t6(t.log),this.hook=n,t.authStrategy){let{authStrategy:o,...i}=t,a=o(Object.assign({request:this.request,log:this.log,octokit:this,octokitOptions:i},t.auth));n.wrap("request",a.hook),this.auth=a}else if(!t.auth)this.auth=async()=>({type:"unauthenticated"});else{let o=LA(t.auth);n.wrap("request",o.hook),this.auth=o}let s=this.constructor;for(let o=0;o<s.plugins.length;++o)Object.assign(this,s.plugins[o](this,t))}request;graphql;log;hook;auth}});var ZA,WA=k(()=>{ZA="6.0.0"});function bg(e){e.hook.wrap("request",(t,n)=>{e.log.debug("request",n);let r=Date.now(),s=e.request.endpoint.parse(n),o=s.url.replace(n.baseUrl,"");return t(n).then(i=>{let a=i.headers["x-github-request-id"];return e.log.info(`${s.method} ${o} - ${i.status} with id ${a} in ${Date.now()-r}ms`),i}).catch(i=>{let a=i.response?.headers["x-github-request-id"]||"UNKNOWN";throw e.log.error(`${s.method} ${o} - ${i.status} with id ${a} in ${Date.now()-r}ms`),i})})}var HA=k(()=>{WA();bg.VERSION=ZA});function r6(e){if(!e.data)return{...e,data:[]};if(!(("total_count"in e.data||"total_commits"in e.data)&&!("url"in e.data)))return e;let n=e.data.incomplete_results,r=e.data.repository_selection,s=e.data.total_count,o=e.data.total_commits;delete e.data.incomplete_results,delete e.data.repository_selection,delete e.data.total_count,delete e.data.total_commits;let i=Object.keys(e.data)[0],a=e.data[i];return e.data=a,typeof n<"u"&&(e.data.incomplete_results=n),typeof r<"u"&&(e.data.repository_selection=r),e.data.total_count=s,e.data.total_commits=o,e}function wg(e,t,n){let r=typeof t=="function"?t.endpoint(n):e.request.endpoint(t,n),s=typeof t=="function"?t:e.request,o=r.method,i=r.headers,a=r.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!a)return{done:!0};try{let c=await s({method:o,url:a,headers:i}),u=r6(c);if(a=((u.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!a&&"total_commits"in u.data){let l=new URL(u.url),d=l.searchParams,p=parseInt(d.get("page")||"1",10),f=parseInt(d.get("per_page")||"250",10);p*f<u.data.total_commits&&(d.set("page",String(p+1)),a=l.toString())}return{value:u}}catch(c){if(c.status!==409)throw c;return a="",{value:{status:200,headers:{},data:[]}}}}})}}function KA(e,t,n,r){return typeof n=="function"&&(r=n,n=void 0),JA(e,[],wg(e,t,n)[Symbol.asyncIterator](),r)}function JA(e,t,n,r){return n.next().then(s=>{if(s.done)return t;let o=!1;function i(){o=!0}return t=t.concat(r?r(s.value,i):s.value.data),o?t:JA(e,t,n,r)})}function vg(e){return{paginate:Object.assign(KA.bind(null,e),{iterator:wg.bind(null,e)})}}var n6,Dle,YA=k(()=>{n6="0.0.0-development";Dle=Object.assign(KA,{iterator:wg});vg.VERSION=n6});var kg,XA=k(()=>{kg="17.0.0"});var s6,QA,e1=k(()=>{s6={actions:{addCustomLabelsToSelfHostedRunnerForOrg:["POST /orgs/{org}/actions/runners/{runner_id}/labels"],addCustomLabelsToSelfHostedRunnerForRepo:["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],addRepoAccessToSelfHostedRunnerGroupInOrg:["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],approveWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],cancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],createEnvironmentVariable:["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],createHostedRunnerForOrg:["POST /orgs/{org}/actions/hosted-runners"],createOrUpdateEnvironmentSecret:["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],createOrgVariable:["POST /orgs/{org}/actions/variables"],createRegistrationTokenForOrg:["POST /orgs/{org}/actions/runners/registration-token"],createRegistrationTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/registration-token"],createRemoveTokenForOrg:["POST /orgs/{org}/actions/runners/remove-token"],createRemoveTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/remove-token"],createRepoVariable:["POST /repos/{owner}/{repo}/actions/variables"],createWorkflowDispatch:["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],deleteActionsCacheById:["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],deleteActionsCacheByKey:["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],deleteArtifact:["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],deleteCustomImageFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],deleteCustomImageVersionFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],deleteEnvironmentSecret:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],deleteEnvironmentVariable:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],deleteHostedRunnerForOrg:["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],deleteOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}"],deleteOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],deleteRepoVariable:["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],deleteSelfHostedRunnerFromOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}"],deleteSelfHostedRunnerFromRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],deleteWorkflowRun:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],deleteWorkflowRunLogs:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],disableSelectedRepositoryGithubActionsOrganization:["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],disableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],downloadArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],downloadJobLogsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],downloadWorkflowRunAttemptLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],downloadWorkflowRunLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],enableSelectedRepositoryGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],enableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],forceCancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],generateRunnerJitconfigForOrg:["POST /orgs/{org}/actions/runners/generate-jitconfig"],generateRunnerJitconfigForRepo:["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],getActionsCacheList:["GET /repos/{owner}/{repo}/actions/caches"],getActionsCacheUsage:["GET /repos/{owner}/{repo}/actions/cache/usage"],getActionsCacheUsageByRepoForOrg:["GET /orgs/{org}/actions/cache/usage-by-repository"],getActionsCacheUsageForOrg:["GET /orgs/{org}/actions/cache/usage"],getAllowedActionsOrganization:["GET /orgs/{org}/actions/permissions/selected-actions"],getAllowedActionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],getArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],getCustomImageForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],getCustomImageVersionForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],getCustomOidcSubClaimForRepo:["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],getEnvironmentPublicKey:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],getEnvironmentSecret:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],getEnvironmentVariable:["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],getGithubActionsDefaultWorkflowPermissionsOrganization:["GET /orgs/{org}/actions/permissions/workflow"],getGithubActionsDefaultWorkflowPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/workflow"],getGithubActionsPermissionsOrganization:["GET /orgs/{org}/actions/permissions"],getGithubActionsPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions"],getHostedRunnerForOrg:["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],getHostedRunnersGithubOwnedImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],getHostedRunnersLimitsForOrg:["GET /orgs/{org}/actions/hosted-runners/limits"],getHostedRunnersMachineSpecsForOrg:["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],getHostedRunnersPartnerImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/partner"],getHostedRunnersPlatformsForOrg:["GET /orgs/{org}/actions/hosted-runners/platforms"],getJobForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],getOrgPublicKey:["GET /orgs/{org}/actions/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}"],getOrgVariable:["GET /orgs/{org}/actions/variables/{name}"],getPendingDeploymentsForRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],getRepoPermissions:["GET /repos/{owner}/{repo}/actions/permissions",{},{renamed:["actions","getGithubActionsPermissionsRepository"]}],getRepoPublicKey:["GET /repos/{owner}/{repo}/actions/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],getRepoVariable:["GET /repos/{owner}/{repo}/actions/variables/{name}"],getReviewsForRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],getSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}"],getSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],getWorkflow:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],getWorkflowAccessToRepository:["GET /repos/{owner}/{repo}/actions/permissions/access"],getWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],getWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],getWorkflowRunUsage:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],getWorkflowUsage:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],listArtifactsForRepo:["GET /repos/{owner}/{repo}/actions/artifacts"],listCustomImageVersionsForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],listCustomImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom"],listEnvironmentSecrets:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],listEnvironmentVariables:["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],listGithubHostedRunnersInGroupForOrg:["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],listHostedRunnersForOrg:["GET /orgs/{org}/actions/hosted-runners"],listJobsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],listJobsForWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],listLabelsForSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}/labels"],listLabelsForSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],listOrgSecrets:["GET /orgs/{org}/actions/secrets"],listOrgVariables:["GET /orgs/{org}/actions/variables"],listRepoOrganizationSecrets:["GET /repos/{owner}/{repo}/actions/organization-secrets"],listRepoOrganizationVariables:["GET /repos/{owner}/{repo}/actions/organization-variables"],listRepoSecrets:["GET /repos/{owner}/{repo}/actions/secrets"],listRepoVariables:["GET /repos/{owner}/{repo}/actions/variables"],listRepoWorkflows:["GET /repos/{owner}/{repo}/actions/workflows"],listRunnerApplicationsForOrg:["GET /orgs/{org}/actions/runners/downloads"],listRunnerApplicationsForRepo:["GET /repos/{owner}/{repo}/actions/runners/downloads"],listSelectedReposForOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],listSelectedReposForOrgVariable:["GET /orgs/{org}/actions/variables/{name}/repositories"],listSelectedRepositoriesEnabledGithubActionsOrganization:["GET /orgs/{org}/actions/permissions/repositories"],listSelfHostedRunnersForOrg:["GET /orgs/{org}/actions/runners"],listSelfHostedRunnersForRepo:["GET /repos/{owner}/{repo}/actions/runners"],listWorkflowRunArtifacts:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],listWorkflowRuns:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],listWorkflowRunsForRepo:["GET /repos/{owner}/{repo}/actions/runs"],reRunJobForWorkflowRun:["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],reRunWorkflow:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],reRunWorkflowFailedJobs:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],removeAllCustomLabelsFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],removeAllCustomLabelsFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],removeCustomLabelFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],removeCustomLabelFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],reviewCustomGatesForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],reviewPendingDeploymentsForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],setAllowedActionsOrganization:["PUT /orgs/{org}/actions/permissions/selected-actions"],setAllowedActionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],setCustomLabelsForSelfHostedRunnerForOrg:["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],setCustomLabelsForSelfHostedRunnerForRepo:["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],setCustomOidcSubClaimForRepo:["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],setGithubActionsDefaultWorkflowPermissionsOrganization:["PUT /orgs/{org}/actions/permissions/workflow"],setGithubActionsDefaultWorkflowPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],setGithubActionsPermissionsOrganization:["PUT /orgs/{org}/actions/permissions"],setGithubActionsPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],setSelectedReposForOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories"],setSelectedRepositoriesEnabledGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories"],setWorkflowAccessToRepository:["PUT /repos/{owner}/{repo}/actions/permissions/access"],updateEnvironmentVariable:["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],updateHostedRunnerForOrg:["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],updateOrgVariable:["PATCH /orgs/{org}/actions/variables/{name}"],updateRepoVariable:["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]},activity:{checkRepoIsStarredByAuthenticatedUser:["GET /user/starred/{owner}/{repo}"],deleteRepoSubscription:["DELETE /repos/{owner}/{repo}/subscription"],deleteThreadSubscription:["DELETE /notifications/threads/{thread_id}/subscription"],getFeeds:["GET /feeds"],getRepoSubscription:["GET /repos/{owner}/{repo}/subscription"],getThread:["GET /notifications/threads/{thread_id}"],getThreadSubscriptionForAuthenticatedUser:["GET /notifications/threads/{thread_id}/subscription"],listEventsForAuthenticatedUser:["GET /users/{username}/events"],listNotificationsForAuthenticatedUser:["GET /notifications"],listOrgEventsForAuthenticatedUser:["GET /users/{username}/events/orgs/{org}"],listPublicEvents:["GET /events"],listPublicEventsForRepoNetwork:["GET /networks/{owner}/{repo}/events"],listPublicEventsForUser:["GET /users/{username}/events/public"],listPublicOrgEvents:["GET /orgs/{org}/events"],listReceivedEventsForUser:["GET /users/{username}/received_events"],listReceivedPublicEventsForUser:["GET /users/{username}/received_events/public"],listRepoEvents:["GET /repos/{owner}/{repo}/events"],listRepoNotificationsForAuthenticatedUser:["GET /repos/{owner}/{repo}/notifications"],listReposStarredByAuthenticatedUser:["GET /user/starred"],listReposStarredByUser:["GET /users/{username}/starred"],listReposWatchedByUser:["GET /users/{username}/subscriptions"],listStargazersForRepo:["GET /repos/{owner}/{repo}/stargazers"],listWatchedReposForAuthenticatedUser:["GET /user/subscriptions"],listWatchersForRepo:["GET /repos/{owner}/{repo}/subscribers"],markNotificationsAsRead:["PUT /notifications"],markRepoNotificationsAsRead:["PUT /repos/{owner}/{repo}/notifications"],markThreadAsDone:["DELETE /notifications/threads/{thread_id}"],markThreadAsRead:["PATCH /notifications/threads/{thread_id}"],setRepoSubscription:["PUT /repos/{owner}/{repo}/subscription"],setThreadSubscription:["PUT /notifications/threads/{thread_id}/subscription"],starRepoForAuthenticatedUser:["PUT /user/starred/{owner}/{repo}"],unstarRepoForAuthenticatedUser:["DELETE /user/starred/{owner}/{repo}"]},apps:{addRepoToInstallation:["PUT /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","addRepoToInstallationForAuthenticatedUser"]}],addRepoToInstallationForAuthenticatedUser:["PUT /user/installations/{installation_id}/repositories/{repository_id}"],checkToken:["POST /applications/{client_id}/token"],createFromManifest:["POST /app-manifests/{code}/conversions"],createInstallationAccessToken:["POST /app/installations/{installation_id}/access_tokens"],deleteAuthorization:["DELETE /applications/{client_id}/grant"],deleteInstallation:["DELETE /app/installations/{installation_id}"],deleteToken:["DELETE /applications/{client_id}/token"],getAuthenticated:["GET /app"],getBySlug:["GET /apps/{app_slug}"],getInstallation:["GET /app/installations/{installation_id}"],getOrgInstallation:["GET /orgs/{org}/installation"],getRepoInstallation:["GET /repos/{owner}/{repo}/installation"],getSubscriptionPlanForAccount:["GET /marketplace_listing/accounts/{account_id}"],getSubscriptionPlanForAccountStubbed:["GET /marketplace_listing/stubbed/accounts/{account_id}"],getUserInstallation:["GET /users/{username}/installation"],getWebhookConfigForApp:["GET /app/hook/config"],getWebhookDelivery:["GET /app/hook/deliveries/{delivery_id}"],listAccountsForPlan:["GET /marketplace_listing/plans/{plan_id}/accounts"],listAccountsForPlanStubbed:["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],listInstallationReposForAuthenticatedUser:["GET /user/installations/{installation_id}/repositories"],listInstallationRequestsForAuthenticatedApp:["GET /app/installation-requests"],listInstallations:["GET /app/installations"],listInstallationsForAuthenticatedUser:["GET /user/installations"],listPlans:["GET /marketplace_listing/plans"],listPlansStubbed:["GET /marketplace_listing/stubbed/plans"],listReposAccessibleToInstallation:["GET /installation/repositories"],listSubscriptionsForAuthenticatedUser:["GET /user/marketplace_purchases"],listSubscriptionsForAuthenticatedUserStubbed:["GET /user/marketplace_purchases/stubbed"],listWebhookDeliveries:["GET /app/hook/deliveries"],redeliverWebhookDelivery:["POST /app/hook/deliveries/{delivery_id}/attempts"],removeRepoFromInstallation:["DELETE /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","removeRepoFromInstallationForAuthenticatedUser"]}],removeRepoFromInstallationForAuthenticatedUser:["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],resetToken:["PATCH /applications/{client_id}/token"],revokeInstallationAccessToken:["DELETE /installation/token"],scopeToken:["POST /applications/{client_id}/token/scoped"],suspendInstallation:["PUT /app/installations/{installation_id}/suspended"],unsuspendInstallation:["DELETE /app/installations/{installation_id}/suspended"],updateWebhookConfigForApp:["PATCH /app/hook/config"]},billing:{getGithubActionsBillingOrg:["GET /orgs/{org}/settings/billing/actions"],getGithubActionsBillingUser:["GET /users/{username}/settings/billing/actions"],getGithubBillingPremiumRequestUsageReportOrg:["GET /organizations/{org}/settings/billing/premium_request/usage"],getGithubBillingPremiumRequestUsageReportUser:["GET /users/{username}/settings/billing/premium_request/usage"],getGithubBillingUsageReportOrg:["GET /organizations/{org}/settings/billing/usage"],getGithubBillingUsageReportUser:["GET /users/{username}/settings/billing/usage"],getGithubPackagesBillingOrg:["GET /orgs/{org}/settings/billing/packages"],getGithubPackagesBillingUser:["GET /users/{username}/settings/billing/packages"],getSharedStorageBillingOrg:["GET /orgs/{org}/settings/billing/shared-storage"],getSharedStorageBillingUser:["GET /users/{username}/settings/billing/shared-storage"]},campaigns:{createCampaign:["POST /orgs/{org}/campaigns"],deleteCampaign:["DELETE /orgs/{org}/campaigns/{campaign_number}"],getCampaignSummary:["GET /orgs/{org}/campaigns/{campaign_number}"],listOrgCampaigns:["GET /orgs/{org}/campaigns"],updateCampaign:["PATCH /orgs/{org}/campaigns/{campaign_number}"]},checks:{create:["POST /repos/{owner}/{repo}/check-runs"],createSuite:["POST /repos/{owner}/{repo}/check-suites"],get:["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],getSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],listAnnotations:["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],listForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],listForSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],listSuitesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],rerequestRun:["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],rerequestSuite:["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],setSuitesPreferences:["PATCH /repos/{owner}/{repo}/check-suites/preferences"],update:["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]},codeScanning:{commitAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],createAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],createVariantAnalysis:["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],deleteAnalysis:["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],deleteCodeqlDatabase:["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getAlert:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",{},{renamedParameters:{alert_id:"alert_number"}}],getAnalysis:["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],getAutofix:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],getCodeqlDatabase:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getDefaultSetup:["GET /repos/{owner}/{repo}/code-scanning/default-setup"],getSarif:["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],getVariantAnalysis:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],getVariantAnalysisRepoTask:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],listAlertInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],listAlertsForOrg:["GET /orgs/{org}/code-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/code-scanning/alerts"],listAlertsInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",{},{renamed:["codeScanning","listAlertInstances"]}],listCodeqlDatabases:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],listRecentAnalyses:["GET /repos/{owner}/{repo}/code-scanning/analyses"],updateAlert:["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],updateDefaultSetup:["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],uploadSarif:["POST /repos/{owner}/{repo}/code-scanning/sarifs"]},codeSecurity:{attachConfiguration:["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],attachEnterpriseConfiguration:["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],createConfiguration:["POST /orgs/{org}/code-security/configurations"],createConfigurationForEnterprise:["POST /enterprises/{enterprise}/code-security/configurations"],deleteConfiguration:["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],deleteConfigurationForEnterprise:["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],detachConfiguration:["DELETE /orgs/{org}/code-security/configurations/detach"],getConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}"],getConfigurationForRepository:["GET /repos/{owner}/{repo}/code-security-configuration"],getConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations"],getConfigurationsForOrg:["GET /orgs/{org}/code-security/configurations"],getDefaultConfigurations:["GET /orgs/{org}/code-security/configurations/defaults"],getDefaultConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations/defaults"],getRepositoriesForConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],getRepositoriesForEnterpriseConfiguration:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],getSingleConfigurationForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],setConfigurationAsDefault:["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],setConfigurationAsDefaultForEnterprise:["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],updateConfiguration:["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],updateEnterpriseConfiguration:["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]},codesOfConduct:{getAllCodesOfConduct:["GET /codes_of_conduct"],getConductCode:["GET /codes_of_conduct/{key}"]},codespaces:{addRepositoryForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],checkPermissionsForDevcontainer:["GET /repos/{owner}/{repo}/codespaces/permissions_check"],codespaceMachinesForAuthenticatedUser:["GET /user/codespaces/{codespace_name}/machines"],createForAuthenticatedUser:["POST /user/codespaces"],createOrUpdateOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],createOrUpdateSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}"],createWithPrForAuthenticatedUser:["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],createWithRepoForAuthenticatedUser:["POST /repos/{owner}/{repo}/codespaces"],deleteForAuthenticatedUser:["DELETE /user/codespaces/{codespace_name}"],deleteFromOrganization:["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],deleteOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],deleteSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}"],exportForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/exports"],getCodespacesForUserInOrg:["GET /orgs/{org}/members/{username}/codespaces"],getExportDetailsForAuthenticatedUser:["GET /user/codespaces/{codespace_name}/exports/{export_id}"],getForAuthenticatedUser:["GET /user/codespaces/{codespace_name}"],getOrgPublicKey:["GET /orgs/{org}/codespaces/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}"],getPublicKeyForAuthenticatedUser:["GET /user/codespaces/secrets/public-key"],getRepoPublicKey:["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],getSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}"],listDevcontainersInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/devcontainers"],listForAuthenticatedUser:["GET /user/codespaces"],listInOrganization:["GET /orgs/{org}/codespaces",{},{renamedParameters:{org_id:"org"}}],listInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces"],listOrgSecrets:["GET /orgs/{org}/codespaces/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/codespaces/secrets"],listRepositoriesForSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}/repositories"],listSecretsForAuthenticatedUser:["GET /user/codespaces/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],preFlightWithRepoForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/new"],publishForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/publish"],removeRepositoryForSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],repoMachinesForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/machines"],setRepositoriesForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}/repositories"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],startForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/start"],stopForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/stop"],stopInOrganization:["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],updateForAuthenticatedUser:["PATCH /user/codespaces/{codespace_name}"]},copilot:{addCopilotSeatsForTeams:["POST /orgs/{org}/copilot/billing/selected_teams"],addCopilotSeatsForUsers:["POST /orgs/{org}/copilot/billing/selected_users"],cancelCopilotSeatAssignmentForTeams:["DELETE /orgs/{org}/copilot/billing/selected_teams"],cancelCopilotSeatAssignmentForUsers:["DELETE /orgs/{org}/copilot/billing/selected_users"],copilotMetricsForOrganization:["GET /orgs/{org}/copilot/metrics"],copilotMetricsForTeam:["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],getCopilotOrganizationDetails:["GET /orgs/{org}/copilot/billing"],getCopilotSeatDetailsForUser:["GET /orgs/{org}/members/{username}/copilot"],listCopilotSeats:["GET /orgs/{org}/copilot/billing/seats"]},credentials:{revoke:["POST /credentials/revoke"]},dependabot:{addSelectedRepoToOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],deleteOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],getAlert:["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],getOrgPublicKey:["GET /orgs/{org}/dependabot/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}"],getRepoPublicKey:["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],listAlertsForEnterprise:["GET /enterprises/{enterprise}/dependabot/alerts"],listAlertsForOrg:["GET /orgs/{org}/dependabot/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/dependabot/alerts"],listOrgSecrets:["GET /orgs/{org}/dependabot/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/dependabot/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],repositoryAccessForOrg:["GET /organizations/{org}/dependabot/repository-access"],setRepositoryAccessDefaultLevel:["PUT /organizations/{org}/dependabot/repository-access/default-level"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],updateAlert:["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],updateRepositoryAccessForOrg:["PATCH /organizations/{org}/dependabot/repository-access"]},dependencyGraph:{createRepositorySnapshot:["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],diffRange:["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],exportSbom:["GET /repos/{owner}/{repo}/dependency-graph/sbom"]},emojis:{get:["GET /emojis"]},enterpriseTeamMemberships:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],get:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],list:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],remove:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]},enterpriseTeamOrganizations:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],delete:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignment:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignments:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]},enterpriseTeams:{create:["POST /enterprises/{enterprise}/teams"],delete:["DELETE /enterprises/{enterprise}/teams/{team_slug}"],get:["GET /enterprises/{enterprise}/teams/{team_slug}"],list:["GET /enterprises/{enterprise}/teams"],update:["PATCH /enterprises/{enterprise}/teams/{team_slug}"]},gists:{checkIsStarred:["GET /gists/{gist_id}/star"],create:["POST /gists"],createComment:["POST /gists/{gist_id}/comments"],delete:["DELETE /gists/{gist_id}"],deleteComment:["DELETE /gists/{gist_id}/comments/{comment_id}"],fork:["POST /gists/{gist_id}/forks"],get:["GET /gists/{gist_id}"],getComment:["GET /gists/{gist_id}/comments/{comment_id}"],getRevision:["GET /gists/{gist_id}/{sha}"],list:["GET /gists"],listComments:["GET /gists/{gist_id}/comments"],listCommits:["GET /gists/{gist_id}/commits"],listForUser:["GET /users/{username}/gists"],listForks:["GET /gists/{gist_id}/forks"],listPublic:["GET /gists/public"],listStarred:["GET /gists/starred"],star:["PUT /gists/{gist_id}/star"],unstar:["DELETE /gists/{gist_id}/star"],update:["PATCH /gists/{gist_id}"],updateComment:["PATCH /gists/{gist_id}/comments/{comment_id}"]},git:{createBlob:["POST /repos/{owner}/{repo}/git/blobs"],createCommit:["POST /repos/{owner}/{repo}/git/commits"],createRef:["POST /repos/{owner}/{repo}/git/refs"],createTag:["POST /repos/{owner}/{repo}/git/tags"],createTree:["POST /repos/{owner}/{repo}/git/trees"],deleteRef:["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],getBlob:["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],getCommit:["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],getRef:["GET /repos/{owner}/{repo}/git/ref/{ref}"],getTag:["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],getTree:["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],listMatchingRefs:["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],updateRef:["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]},gitignore:{getAllTemplates:["GET /gitignore/templates"],getTemplate:["GET /gitignore/templates/{name}"]},hostedCompute:{createNetworkConfigurationForOrg:["POST /orgs/{org}/settings/network-configurations"],deleteNetworkConfigurationFromOrg:["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkConfigurationForOrg:["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkSettingsForOrg:["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],listNetworkConfigurationsForOrg:["GET /orgs/{org}/settings/network-configurations"],updateNetworkConfigurationForOrg:["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]},interactions:{getRestrictionsForAuthenticatedUser:["GET /user/interaction-limits"],getRestrictionsForOrg:["GET /orgs/{org}/interaction-limits"],getRestrictionsForRepo:["GET /repos/{owner}/{repo}/interaction-limits"],getRestrictionsForYourPublicRepos:["GET /user/interaction-limits",{},{renamed:["interactions","getRestrictionsForAuthenticatedUser"]}],removeRestrictionsForAuthenticatedUser:["DELETE /user/interaction-limits"],removeRestrictionsForOrg:["DELETE /orgs/{org}/interaction-limits"],removeRestrictionsForRepo:["DELETE /repos/{owner}/{repo}/interaction-limits"],removeRestrictionsForYourPublicRepos:["DELETE /user/interaction-limits",{},{renamed:["interactions","removeRestrictionsForAuthenticatedUser"]}],setRestrictionsForAuthenticatedUser:["PUT /user/interaction-limits"],setRestrictionsForOrg:["PUT /orgs/{org}/interaction-limits"],setRestrictionsForRepo:["PUT /repos/{owner}/{repo}/interaction-limits"],setRestrictionsForYourPublicRepos:["PUT /user/interaction-limits",{},{renamed:["interactions","setRestrictionsForAuthenticatedUser"]}]},issues:{addAssignees:["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],addBlockedByDependency:["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],addLabels:["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],addSubIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],checkUserCanBeAssigned:["GET /repos/{owner}/{repo}/assignees/{assignee}"],checkUserCanBeAssignedToIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],create:["POST /repos/{owner}/{repo}/issues"],createComment:["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],createLabel:["POST /repos/{owner}/{repo}/labels"],createMilestone:["POST /repos/{owner}/{repo}/milestones"],deleteComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],deleteLabel:["DELETE /repos/{owner}/{repo}/labels/{name}"],deleteMilestone:["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],get:["GET /repos/{owner}/{repo}/issues/{issue_number}"],getComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],getEvent:["GET /repos/{owner}/{repo}/issues/events/{event_id}"],getLabel:["GET /repos/{owner}/{repo}/labels/{name}"],getMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],getParent:["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],list:["GET /issues"],listAssignees:["GET /repos/{owner}/{repo}/assignees"],listComments:["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],listCommentsForRepo:["GET /repos/{owner}/{repo}/issues/comments"],listDependenciesBlockedBy:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],listDependenciesBlocking:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],listEvents:["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],listEventsForRepo:["GET /repos/{owner}/{repo}/issues/events"],listEventsForTimeline:["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],listForAuthenticatedUser:["GET /user/issues"],listForOrg:["GET /orgs/{org}/issues"],listForRepo:["GET /repos/{owner}/{repo}/issues"],listLabelsForMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],listLabelsForRepo:["GET /repos/{owner}/{repo}/labels"],listLabelsOnIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],listMilestones:["GET /repos/{owner}/{repo}/milestones"],listSubIssues:["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],lock:["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],removeAllLabels:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],removeAssignees:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],removeDependencyBlockedBy:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],removeLabel:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],removeSubIssue:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],reprioritizeSubIssue:["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],setLabels:["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],unlock:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],update:["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],updateComment:["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],updateLabel:["PATCH /repos/{owner}/{repo}/labels/{name}"],updateMilestone:["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]},licenses:{get:["GET /licenses/{license}"],getAllCommonlyUsed:["GET /licenses"],getForRepo:["GET /repos/{owner}/{repo}/license"]},markdown:{render:["POST /markdown"],renderRaw:["POST /markdown/raw",{headers:{"content-type":"text/plain; charset=utf-8"}}]},meta:{get:["GET /meta"],getAllVersions:["GET /versions"],getOctocat:["GET /octocat"],getZen:["GET /zen"],root:["GET /"]},migrations:{deleteArchiveForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/archive"],deleteArchiveForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/archive"],downloadArchiveForOrg:["GET /orgs/{org}/migrations/{migration_id}/archive"],getArchiveForAuthenticatedUser:["GET /user/migrations/{migration_id}/archive"],getStatusForAuthenticatedUser:["GET /user/migrations/{migration_id}"],getStatusForOrg:["GET /orgs/{org}/migrations/{migration_id}"],listForAuthenticatedUser:["GET /user/migrations"],listForOrg:["GET /orgs/{org}/migrations"],listReposForAuthenticatedUser:["GET /user/migrations/{migration_id}/repositories"],listReposForOrg:["GET /orgs/{org}/migrations/{migration_id}/repositories"],listReposForUser:["GET /user/migrations/{migration_id}/repositories",{},{renamed:["migrations","listReposForAuthenticatedUser"]}],startForAuthenticatedUser:["POST /user/migrations"],startForOrg:["POST /orgs/{org}/migrations"],unlockRepoForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],unlockRepoForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]},oidc:{getOidcCustomSubTemplateForOrg:["GET /orgs/{org}/actions/oidc/customization/sub"],updateOidcCustomSubTemplateForOrg:["PUT /orgs/{org}/actions/oidc/customization/sub"]},orgs:{addSecurityManagerTeam:["PUT /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"}],assignTeamToOrgRole:["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],assignUserToOrgRole:["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],blockUser:["PUT /orgs/{org}/blocks/{username}"],cancelInvitation:["DELETE /orgs/{org}/invitations/{invitation_id}"],checkBlockedUser:["GET /orgs/{org}/blocks/{username}"],checkMembershipForUser:["GET /orgs/{org}/members/{username}"],checkPublicMembershipForUser:["GET /orgs/{org}/public_members/{username}"],convertMemberToOutsideCollaborator:["PUT /orgs/{org}/outside_collaborators/{username}"],createArtifactStorageRecord:["POST /orgs/{org}/artifacts/metadata/storage-record"],createInvitation:["POST /orgs/{org}/invitations"],createIssueType:["POST /orgs/{org}/issue-types"],createWebhook:["POST /orgs/{org}/hooks"],customPropertiesForOrgsCreateOrUpdateOrganizationValues:["PATCH /organizations/{org}/org-properties/values"],customPropertiesForOrgsGetOrganizationValues:["GET /organizations/{org}/org-properties/values"],customPropertiesForReposCreateOrUpdateOrganizationDefinition:["PUT /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposCreateOrUpdateOrganizationDefinitions:["PATCH /orgs/{org}/properties/schema"],customPropertiesForReposCreateOrUpdateOrganizationValues:["PATCH /orgs/{org}/properties/values"],customPropertiesForReposDeleteOrganizationDefinition:["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinition:["GET /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinitions:["GET /orgs/{org}/properties/schema"],customPropertiesForReposGetOrganizationValues:["GET /orgs/{org}/properties/values"],delete:["DELETE /orgs/{org}"],deleteAttestationsBulk:["POST /orgs/{org}/attestations/delete-request"],deleteAttestationsById:["DELETE /orgs/{org}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],deleteIssueType:["DELETE /orgs/{org}/issue-types/{issue_type_id}"],deleteWebhook:["DELETE /orgs/{org}/hooks/{hook_id}"],disableSelectedRepositoryImmutableReleasesOrganization:["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],enableSelectedRepositoryImmutableReleasesOrganization:["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],get:["GET /orgs/{org}"],getImmutableReleasesSettings:["GET /orgs/{org}/settings/immutable-releases"],getImmutableReleasesSettingsRepositories:["GET /orgs/{org}/settings/immutable-releases/repositories"],getMembershipForAuthenticatedUser:["GET /user/memberships/orgs/{org}"],getMembershipForUser:["GET /orgs/{org}/memberships/{username}"],getOrgRole:["GET /orgs/{org}/organization-roles/{role_id}"],getOrgRulesetHistory:["GET /orgs/{org}/rulesets/{ruleset_id}/history"],getOrgRulesetVersion:["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],getWebhook:["GET /orgs/{org}/hooks/{hook_id}"],getWebhookConfigForOrg:["GET /orgs/{org}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],list:["GET /organizations"],listAppInstallations:["GET /orgs/{org}/installations"],listArtifactStorageRecords:["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],listAttestationRepositories:["GET /orgs/{org}/attestations/repositories"],listAttestations:["GET /orgs/{org}/attestations/{subject_digest}"],listAttestationsBulk:["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],listBlockedUsers:["GET /orgs/{org}/blocks"],listFailedInvitations:["GET /orgs/{org}/failed_invitations"],listForAuthenticatedUser:["GET /user/orgs"],listForUser:["GET /users/{username}/orgs"],listInvitationTeams:["GET /orgs/{org}/invitations/{invitation_id}/teams"],listIssueTypes:["GET /orgs/{org}/issue-types"],listMembers:["GET /orgs/{org}/members"],listMembershipsForAuthenticatedUser:["GET /user/memberships/orgs"],listOrgRoleTeams:["GET /orgs/{org}/organization-roles/{role_id}/teams"],listOrgRoleUsers:["GET /orgs/{org}/organization-roles/{role_id}/users"],listOrgRoles:["GET /orgs/{org}/organization-roles"],listOrganizationFineGrainedPermissions:["GET /orgs/{org}/organization-fine-grained-permissions"],listOutsideCollaborators:["GET /orgs/{org}/outside_collaborators"],listPatGrantRepositories:["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],listPatGrantRequestRepositories:["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],listPatGrantRequests:["GET /orgs/{org}/personal-access-token-requests"],listPatGrants:["GET /orgs/{org}/personal-access-tokens"],listPendingInvitations:["GET /orgs/{org}/invitations"],listPublicMembers:["GET /orgs/{org}/public_members"],listSecurityManagerTeams:["GET /orgs/{org}/security-managers",{},{deprecated:"octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"}],listWebhookDeliveries:["GET /orgs/{org}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /orgs/{org}/hooks"],pingWebhook:["POST /orgs/{org}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeMember:["DELETE /orgs/{org}/members/{username}"],removeMembershipForUser:["DELETE /orgs/{org}/memberships/{username}"],removeOutsideCollaborator:["DELETE /orgs/{org}/outside_collaborators/{username}"],removePublicMembershipForAuthenticatedUser:["DELETE /orgs/{org}/public_members/{username}"],removeSecurityManagerTeam:["DELETE /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"}],reviewPatGrantRequest:["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],reviewPatGrantRequestsInBulk:["POST /orgs/{org}/personal-access-token-requests"],revokeAllOrgRolesTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],revokeAllOrgRolesUser:["DELETE /orgs/{org}/organization-roles/users/{username}"],revokeOrgRoleTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],revokeOrgRoleUser:["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],setImmutableReleasesSettings:["PUT /orgs/{org}/settings/immutable-releases"],setImmutableReleasesSettingsRepositories:["PUT /orgs/{org}/settings/immutable-releases/repositories"],setMembershipForUser:["PUT /orgs/{org}/memberships/{username}"],setPublicMembershipForAuthenticatedUser:["PUT /orgs/{org}/public_members/{username}"],unblockUser:["DELETE /orgs/{org}/blocks/{username}"],update:["PATCH /orgs/{org}"],updateIssueType:["PUT /orgs/{org}/issue-types/{issue_type_id}"],updateMembershipForAuthenticatedUser:["PATCH /user/memberships/orgs/{org}"],updatePatAccess:["POST /orgs/{org}/personal-access-tokens/{pat_id}"],updatePatAccesses:["POST /orgs/{org}/personal-access-tokens"],updateWebhook:["PATCH /orgs/{org}/hooks/{hook_id}"],updateWebhookConfigForOrg:["PATCH /orgs/{org}/hooks/{hook_id}/config"]},packages:{deletePackageForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}"],deletePackageForOrg:["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],deletePackageForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}"],deletePackageVersionForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForOrg:["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],getAllPackageVersionsForAPackageOwnedByAnOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPackageOwnedByOrg"]}],getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPackageOwnedByAuthenticatedUser"]}],getAllPackageVersionsForPackageOwnedByAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions"],getPackageForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}"],getPackageForOrganization:["GET /orgs/{org}/packages/{package_type}/{package_name}"],getPackageForUser:["GET /users/{username}/packages/{package_type}/{package_name}"],getPackageVersionForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForOrganization:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],listDockerMigrationConflictingPackagesForAuthenticatedUser:["GET /user/docker/conflicts"],listDockerMigrationConflictingPackagesForOrganization:["GET /orgs/{org}/docker/conflicts"],listDockerMigrationConflictingPackagesForUser:["GET /users/{username}/docker/conflicts"],listPackagesForAuthenticatedUser:["GET /user/packages"],listPackagesForOrganization:["GET /orgs/{org}/packages"],listPackagesForUser:["GET /users/{username}/packages"],restorePackageForAuthenticatedUser:["POST /user/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForUser:["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageVersionForAuthenticatedUser:["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForUser:["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]},privateRegistries:{createOrgPrivateRegistry:["POST /orgs/{org}/private-registries"],deleteOrgPrivateRegistry:["DELETE /orgs/{org}/private-registries/{secret_name}"],getOrgPrivateRegistry:["GET /orgs/{org}/private-registries/{secret_name}"],getOrgPublicKey:["GET /orgs/{org}/private-registries/public-key"],listOrgPrivateRegistries:["GET /orgs/{org}/private-registries"],updateOrgPrivateRegistry:["PATCH /orgs/{org}/private-registries/{secret_name}"]},projects:{addItemForOrg:["POST /orgs/{org}/projectsV2/{project_number}/items"],addItemForUser:["POST /users/{username}/projectsV2/{project_number}/items"],deleteItemForOrg:["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],deleteItemForUser:["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],getFieldForOrg:["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],getFieldForUser:["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],getForOrg:["GET /orgs/{org}/projectsV2/{project_number}"],getForUser:["GET /users/{username}/projectsV2/{project_number}"],getOrgItem:["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],getUserItem:["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],listFieldsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/fields"],listFieldsForUser:["GET /users/{username}/projectsV2/{project_number}/fields"],listForOrg:["GET /orgs/{org}/projectsV2"],listForUser:["GET /users/{username}/projectsV2"],listItemsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/items"],listItemsForUser:["GET /users/{username}/projectsV2/{project_number}/items"],updateItemForOrg:["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],updateItemForUser:["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]},pulls:{checkIfMerged:["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],create:["POST /repos/{owner}/{repo}/pulls"],createReplyForReviewComment:["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],createReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],createReviewComment:["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],deletePendingReview:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],deleteReviewComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],dismissReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],get:["GET /repos/{owner}/{repo}/pulls/{pull_number}"],getReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],getReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],list:["GET /repos/{owner}/{repo}/pulls"],listCommentsForReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],listCommits:["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],listFiles:["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],listRequestedReviewers:["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],listReviewComments:["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],listReviewCommentsForRepo:["GET /repos/{owner}/{repo}/pulls/comments"],listReviews:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],merge:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],removeRequestedReviewers:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],requestReviewers:["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],submitReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],update:["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],updateBranch:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],updateReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],updateReviewComment:["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]},rateLimit:{get:["GET /rate_limit"]},reactions:{createForCommitComment:["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],createForIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],createForIssueComment:["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],createForPullRequestReviewComment:["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],createForRelease:["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],createForTeamDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],createForTeamDiscussionInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],deleteForCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],deleteForIssue:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],deleteForIssueComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],deleteForPullRequestComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],deleteForRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],deleteForTeamDiscussion:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],deleteForTeamDiscussionComment:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],listForCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],listForIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],listForIssueComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],listForPullRequestReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],listForRelease:["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],listForTeamDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],listForTeamDiscussionInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]},repos:{acceptInvitation:["PATCH /user/repository_invitations/{invitation_id}",{},{renamed:["repos","acceptInvitationForAuthenticatedUser"]}],acceptInvitationForAuthenticatedUser:["PATCH /user/repository_invitations/{invitation_id}"],addAppAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],addCollaborator:["PUT /repos/{owner}/{repo}/collaborators/{username}"],addStatusCheckContexts:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],addTeamAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],addUserAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],cancelPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],checkAutomatedSecurityFixes:["GET /repos/{owner}/{repo}/automated-security-fixes"],checkCollaborator:["GET /repos/{owner}/{repo}/collaborators/{username}"],checkImmutableReleases:["GET /repos/{owner}/{repo}/immutable-releases"],checkPrivateVulnerabilityReporting:["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],checkVulnerabilityAlerts:["GET /repos/{owner}/{repo}/vulnerability-alerts"],codeownersErrors:["GET /repos/{owner}/{repo}/codeowners/errors"],compareCommits:["GET /repos/{owner}/{repo}/compare/{base}...{head}"],compareCommitsWithBasehead:["GET /repos/{owner}/{repo}/compare/{basehead}"],createAttestation:["POST /repos/{owner}/{repo}/attestations"],createAutolink:["POST /repos/{owner}/{repo}/autolinks"],createCommitComment:["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],createCommitSignatureProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],createCommitStatus:["POST /repos/{owner}/{repo}/statuses/{sha}"],createDeployKey:["POST /repos/{owner}/{repo}/keys"],createDeployment:["POST /repos/{owner}/{repo}/deployments"],createDeploymentBranchPolicy:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],createDeploymentProtectionRule:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],createDeploymentStatus:["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],createDispatchEvent:["POST /repos/{owner}/{repo}/dispatches"],createForAuthenticatedUser:["POST /user/repos"],createFork:["POST /repos/{owner}/{repo}/forks"],createInOrg:["POST /orgs/{org}/repos"],createOrUpdateEnvironment:["PUT /repos/{owner}/{repo}/environments/{environment_name}"],createOrUpdateFileContents:["PUT /repos/{owner}/{repo}/contents/{path}"],createOrgRuleset:["POST /orgs/{org}/rulesets"],createPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments"],createPagesSite:["POST /repos/{owner}/{repo}/pages"],createRelease:["POST /repos/{owner}/{repo}/releases"],createRepoRuleset:["POST /repos/{owner}/{repo}/rulesets"],createUsingTemplate:["POST /repos/{template_owner}/{template_repo}/generate"],createWebhook:["POST /repos/{owner}/{repo}/hooks"],customPropertiesForReposCreateOrUpdateRepositoryValues:["PATCH /repos/{owner}/{repo}/properties/values"],customPropertiesForReposGetRepositoryValues:["GET /repos/{owner}/{repo}/properties/values"],declineInvitation:["DELETE /user/repository_invitations/{invitation_id}",{},{renamed:["repos","declineInvitationForAuthenticatedUser"]}],declineInvitationForAuthenticatedUser:["DELETE /user/repository_invitations/{invitation_id}"],delete:["DELETE /repos/{owner}/{repo}"],deleteAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],deleteAdminBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],deleteAnEnvironment:["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],deleteAutolink:["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],deleteBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],deleteCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],deleteCommitSignatureProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],deleteDeployKey:["DELETE /repos/{owner}/{repo}/keys/{key_id}"],deleteDeployment:["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],deleteDeploymentBranchPolicy:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],deleteFile:["DELETE /repos/{owner}/{repo}/contents/{path}"],deleteInvitation:["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],deleteOrgRuleset:["DELETE /orgs/{org}/rulesets/{ruleset_id}"],deletePagesSite:["DELETE /repos/{owner}/{repo}/pages"],deletePullRequestReviewProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],deleteRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}"],deleteReleaseAsset:["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],deleteRepoRuleset:["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],deleteWebhook:["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],disableAutomatedSecurityFixes:["DELETE /repos/{owner}/{repo}/automated-security-fixes"],disableDeploymentProtectionRule:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],disableImmutableReleases:["DELETE /repos/{owner}/{repo}/immutable-releases"],disablePrivateVulnerabilityReporting:["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],disableVulnerabilityAlerts:["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],downloadArchive:["GET /repos/{owner}/{repo}/zipball/{ref}",{},{renamed:["repos","downloadZipballArchive"]}],downloadTarballArchive:["GET /repos/{owner}/{repo}/tarball/{ref}"],downloadZipballArchive:["GET /repos/{owner}/{repo}/zipball/{ref}"],enableAutomatedSecurityFixes:["PUT /repos/{owner}/{repo}/automated-security-fixes"],enableImmutableReleases:["PUT /repos/{owner}/{repo}/immutable-releases"],enablePrivateVulnerabilityReporting:["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],enableVulnerabilityAlerts:["PUT /repos/{owner}/{repo}/vulnerability-alerts"],generateReleaseNotes:["POST /repos/{owner}/{repo}/releases/generate-notes"],get:["GET /repos/{owner}/{repo}"],getAccessRestrictions:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],getAdminBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],getAllDeploymentProtectionRules:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],getAllEnvironments:["GET /repos/{owner}/{repo}/environments"],getAllStatusCheckContexts:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],getAllTopics:["GET /repos/{owner}/{repo}/topics"],getAppsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],getAutolink:["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],getBranch:["GET /repos/{owner}/{repo}/branches/{branch}"],getBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection"],getBranchRules:["GET /repos/{owner}/{repo}/rules/branches/{branch}"],getClones:["GET /repos/{owner}/{repo}/traffic/clones"],getCodeFrequencyStats:["GET /repos/{owner}/{repo}/stats/code_frequency"],getCollaboratorPermissionLevel:["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],getCombinedStatusForRef:["GET /repos/{owner}/{repo}/commits/{ref}/status"],getCommit:["GET /repos/{owner}/{repo}/commits/{ref}"],getCommitActivityStats:["GET /repos/{owner}/{repo}/stats/commit_activity"],getCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}"],getCommitSignatureProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],getCommunityProfileMetrics:["GET /repos/{owner}/{repo}/community/profile"],getContent:["GET /repos/{owner}/{repo}/contents/{path}"],getContributorsStats:["GET /repos/{owner}/{repo}/stats/contributors"],getCustomDeploymentProtectionRule:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],getDeployKey:["GET /repos/{owner}/{repo}/keys/{key_id}"],getDeployment:["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],getDeploymentBranchPolicy:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],getDeploymentStatus:["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],getEnvironment:["GET /repos/{owner}/{repo}/environments/{environment_name}"],getLatestPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/latest"],getLatestRelease:["GET /repos/{owner}/{repo}/releases/latest"],getOrgRuleSuite:["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],getOrgRuleSuites:["GET /orgs/{org}/rulesets/rule-suites"],getOrgRuleset:["GET /orgs/{org}/rulesets/{ruleset_id}"],getOrgRulesets:["GET /orgs/{org}/rulesets"],getPages:["GET /repos/{owner}/{repo}/pages"],getPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],getPagesDeployment:["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],getPagesHealthCheck:["GET /repos/{owner}/{repo}/pages/health"],getParticipationStats:["GET /repos/{owner}/{repo}/stats/participation"],getPullRequestReviewProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],getPunchCardStats:["GET /repos/{owner}/{repo}/stats/punch_card"],getReadme:["GET /repos/{owner}/{repo}/readme"],getReadmeInDirectory:["GET /repos/{owner}/{repo}/readme/{dir}"],getRelease:["GET /repos/{owner}/{repo}/releases/{release_id}"],getReleaseAsset:["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],getReleaseByTag:["GET /repos/{owner}/{repo}/releases/tags/{tag}"],getRepoRuleSuite:["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],getRepoRuleSuites:["GET /repos/{owner}/{repo}/rulesets/rule-suites"],getRepoRuleset:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],getRepoRulesetHistory:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],getRepoRulesetVersion:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],getRepoRulesets:["GET /repos/{owner}/{repo}/rulesets"],getStatusChecksProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],getTeamsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],getTopPaths:["GET /repos/{owner}/{repo}/traffic/popular/paths"],getTopReferrers:["GET /repos/{owner}/{repo}/traffic/popular/referrers"],getUsersWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],getViews:["GET /repos/{owner}/{repo}/traffic/views"],getWebhook:["GET /repos/{owner}/{repo}/hooks/{hook_id}"],getWebhookConfigForRepo:["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],listActivities:["GET /repos/{owner}/{repo}/activity"],listAttestations:["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],listAutolinks:["GET /repos/{owner}/{repo}/autolinks"],listBranches:["GET /repos/{owner}/{repo}/branches"],listBranchesForHeadCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],listCollaborators:["GET /repos/{owner}/{repo}/collaborators"],listCommentsForCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],listCommitCommentsForRepo:["GET /repos/{owner}/{repo}/comments"],listCommitStatusesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],listCommits:["GET /repos/{owner}/{repo}/commits"],listContributors:["GET /repos/{owner}/{repo}/contributors"],listCustomDeploymentRuleIntegrations:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],listDeployKeys:["GET /repos/{owner}/{repo}/keys"],listDeploymentBranchPolicies:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],listDeploymentStatuses:["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],listDeployments:["GET /repos/{owner}/{repo}/deployments"],listForAuthenticatedUser:["GET /user/repos"],listForOrg:["GET /orgs/{org}/repos"],listForUser:["GET /users/{username}/repos"],listForks:["GET /repos/{owner}/{repo}/forks"],listInvitations:["GET /repos/{owner}/{repo}/invitations"],listInvitationsForAuthenticatedUser:["GET /user/repository_invitations"],listLanguages:["GET /repos/{owner}/{repo}/languages"],listPagesBuilds:["GET /repos/{owner}/{repo}/pages/builds"],listPublic:["GET /repositories"],listPullRequestsAssociatedWithCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],listReleaseAssets:["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],listReleases:["GET /repos/{owner}/{repo}/releases"],listTags:["GET /repos/{owner}/{repo}/tags"],listTeams:["GET /repos/{owner}/{repo}/teams"],listWebhookDeliveries:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /repos/{owner}/{repo}/hooks"],merge:["POST /repos/{owner}/{repo}/merges"],mergeUpstream:["POST /repos/{owner}/{repo}/merge-upstream"],pingWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeAppAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],removeCollaborator:["DELETE /repos/{owner}/{repo}/collaborators/{username}"],removeStatusCheckContexts:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],removeStatusCheckProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],removeTeamAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],removeUserAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],renameBranch:["POST /repos/{owner}/{repo}/branches/{branch}/rename"],replaceAllTopics:["PUT /repos/{owner}/{repo}/topics"],requestPagesBuild:["POST /repos/{owner}/{repo}/pages/builds"],setAdminBranchProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],setAppAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],setStatusCheckContexts:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],setTeamAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],setUserAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],testPushWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],transfer:["POST /repos/{owner}/{repo}/transfer"],update:["PATCH /repos/{owner}/{repo}"],updateBranchProtection:["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],updateCommitComment:["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],updateDeploymentBranchPolicy:["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],updateInformationAboutPagesSite:["PUT /repos/{owner}/{repo}/pages"],updateInvitation:["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],updateOrgRuleset:["PUT /orgs/{org}/rulesets/{ruleset_id}"],updatePullRequestReviewProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],updateRelease:["PATCH /repos/{owner}/{repo}/releases/{release_id}"],updateReleaseAsset:["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],updateRepoRuleset:["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],updateStatusCheckPotection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",{},{renamed:["repos","updateStatusCheckProtection"]}],updateStatusCheckProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],updateWebhook:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],updateWebhookConfigForRepo:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],uploadReleaseAsset:["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",{baseUrl:"https://uploads.github.com"}]},search:{code:["GET /search/code"],commits:["GET /search/commits"],issuesAndPullRequests:["GET /search/issues"],labels:["GET /search/labels"],repos:["GET /search/repositories"],topics:["GET /search/topics"],users:["GET /search/users"]},secretScanning:{createPushProtectionBypass:["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],getAlert:["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],getScanHistory:["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],listAlertsForOrg:["GET /orgs/{org}/secret-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/secret-scanning/alerts"],listLocationsForAlert:["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],listOrgPatternConfigs:["GET /orgs/{org}/secret-scanning/pattern-configurations"],updateAlert:["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],updateOrgPatternConfigs:["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]},securityAdvisories:{createFork:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],createPrivateVulnerabilityReport:["POST /repos/{owner}/{repo}/security-advisories/reports"],createRepositoryAdvisory:["POST /repos/{owner}/{repo}/security-advisories"],createRepositoryAdvisoryCveRequest:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],getGlobalAdvisory:["GET /advisories/{ghsa_id}"],getRepositoryAdvisory:["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],listGlobalAdvisories:["GET /advisories"],listOrgRepositoryAdvisories:["GET /orgs/{org}/security-advisories"],listRepositoryAdvisories:["GET /repos/{owner}/{repo}/security-advisories"],updateRepositoryAdvisory:["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]},teams:{addOrUpdateMembershipForUserInOrg:["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],addOrUpdateRepoPermissionsInOrg:["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],checkPermissionsForRepoInOrg:["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],create:["POST /orgs/{org}/teams"],createDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],createDiscussionInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions"],deleteDiscussionCommentInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],deleteDiscussionInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],deleteInOrg:["DELETE /orgs/{org}/teams/{team_slug}"],getByName:["GET /orgs/{org}/teams/{team_slug}"],getDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],getDiscussionInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],getMembershipForUserInOrg:["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],list:["GET /orgs/{org}/teams"],listChildInOrg:["GET /orgs/{org}/teams/{team_slug}/teams"],listDiscussionCommentsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],listDiscussionsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions"],listForAuthenticatedUser:["GET /user/teams"],listMembersInOrg:["GET /orgs/{org}/teams/{team_slug}/members"],listPendingInvitationsInOrg:["GET /orgs/{org}/teams/{team_slug}/invitations"],listReposInOrg:["GET /orgs/{org}/teams/{team_slug}/repos"],removeMembershipForUserInOrg:["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],removeRepoInOrg:["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],updateDiscussionCommentInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],updateDiscussionInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],updateInOrg:["PATCH /orgs/{org}/teams/{team_slug}"]},users:{addEmailForAuthenticated:["POST /user/emails",{},{renamed:["users","addEmailForAuthenticatedUser"]}],addEmailForAuthenticatedUser:["POST /user/emails"],addSocialAccountForAuthenticatedUser:["POST /user/social_accounts"],block:["PUT /user/blocks/{username}"],checkBlocked:["GET /user/blocks/{username}"],checkFollowingForUser:["GET /users/{username}/following/{target_user}"],checkPersonIsFollowedByAuthenticated:["GET /user/following/{username}"],createGpgKeyForAuthenticated:["POST /user/gpg_keys",{},{renamed:["users","createGpgKeyForAuthenticatedUser"]}],createGpgKeyForAuthenticatedUser:["POST /user/gpg_keys"],createPublicSshKeyForAuthenticated:["POST /user/keys",{},{renamed:["users","createPublicSshKeyForAuthenticatedUser"]}],createPublicSshKeyForAuthenticatedUser:["POST /user/keys"],createSshSigningKeyForAuthenticatedUser:["POST /user/ssh_signing_keys"],deleteAttestationsBulk:["POST /users/{username}/attestations/delete-request"],deleteAttestationsById:["DELETE /users/{username}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /users/{username}/attestations/digest/{subject_digest}"],deleteEmailForAuthenticated:["DELETE /user/emails",{},{renamed:["users","deleteEmailForAuthenticatedUser"]}],deleteEmailForAuthenticatedUser:["DELETE /user/emails"],deleteGpgKeyForAuthenticated:["DELETE /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","deleteGpgKeyForAuthenticatedUser"]}],deleteGpgKeyForAuthenticatedUser:["DELETE /user/gpg_keys/{gpg_key_id}"],deletePublicSshKeyForAuthenticated:["DELETE /user/keys/{key_id}",{},{renamed:["users","deletePublicSshKeyForAuthenticatedUser"]}],deletePublicSshKeyForAuthenticatedUser:["DELETE /user/keys/{key_id}"],deleteSocialAccountForAuthenticatedUser:["DELETE /user/social_accounts"],deleteSshSigningKeyForAuthenticatedUser:["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],follow:["PUT /user/following/{username}"],getAuthenticated:["GET /user"],getById:["GET /user/{account_id}"],getByUsername:["GET /users/{username}"],getContextForUser:["GET /users/{username}/hovercard"],getGpgKeyForAuthenticated:["GET /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","getGpgKeyForAuthenticatedUser"]}],getGpgKeyForAuthenticatedUser:["GET /user/gpg_keys/{gpg_key_id}"],getPublicSshKeyForAuthenticated:["GET /user/keys/{key_id}",{},{renamed:["users","getPublicSshKeyForAuthenticatedUser"]}],getPublicSshKeyForAuthenticatedUser:["GET /user/keys/{key_id}"],getSshSigningKeyForAuthenticatedUser:["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],list:["GET /users"],listAttestations:["GET /users/{username}/attestations/{subject_digest}"],listAttestationsBulk:["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],listBlockedByAuthenticated:["GET /user/blocks",{},{renamed:["users","listBlockedByAuthenticatedUser"]}],listBlockedByAuthenticatedUser:["GET /user/blocks"],listEmailsForAuthenticated:["GET /user/emails",{},{renamed:["users","listEmailsForAuthenticatedUser"]}],listEmailsForAuthenticatedUser:["GET /user/emails"],listFollowedByAuthenticated:["GET /user/following",{},{renamed:["users","listFollowedByAuthenticatedUser"]}],listFollowedByAuthenticatedUser:["GET /user/following"],listFollowersForAuthenticatedUser:["GET /user/followers"],listFollowersForUser:["GET /users/{username}/followers"],listFollowingForUser:["GET /users/{username}/following"],listGpgKeysForAuthenticated:["GET /user/gpg_keys",{},{renamed:["users","listGpgKeysForAuthenticatedUser"]}],listGpgKeysForAuthenticatedUser:["GET /user/gpg_keys"],listGpgKeysForUser:["GET /users/{username}/gpg_keys"],listPublicEmailsForAuthenticated:["GET /user/public_emails",{},{renamed:["users","listPublicEmailsForAuthenticatedUser"]}],listPublicEmailsForAuthenticatedUser:["GET /user/public_emails"],listPublicKeysForUser:["GET /users/{username}/keys"],listPublicSshKeysForAuthenticated:["GET /user/keys",{},{renamed:["users","listPublicSshKeysForAuthenticatedUser"]}],listPublicSshKeysForAuthenticatedUser:["GET /user/keys"],listSocialAccountsForAuthenticatedUser:["GET /user/social_accounts"],listSocialAccountsForUser:["GET /users/{username}/social_accounts"],listSshSigningKeysForAuthenticatedUser:["GET /user/ssh_signing_keys"],listSshSigningKeysForUser:["GET /users/{username}/ssh_signing_keys"],setPrimaryEmailVisibilityForAuthenticated:["PATCH /user/email/visibility",{},{renamed:["users","setPrimaryEmailVisibilityForAuthenticatedUser"]}],setPrimaryEmailVisibilityForAuthenticatedUser:["PATCH /user/email/visibility"],unblock:["DELETE /user/blocks/{username}"],unfollow:["DELETE /user/following/{username}"],updateAuthenticated:["PATCH /user"]}},QA=s6});function Tg(e){let t={};for(let n of ys.keys())t[n]=new Proxy({octokit:e,scope:n,cache:{}},o6);return t}function i6(e,t,n,r,s){let o=e.request.defaults(r);function i(...a){let c=o.endpoint.merge(...a);if(s.mapToData)return c=Object.assign({},c,{data:c[s.mapToData],[s.mapToData]:void 0}),o(c);if(s.renamed){let[u,l]=s.renamed;e.log.warn(`octokit.${t}.${n}() has been renamed to octokit.${u}.${l}()`)}if(s.deprecated&&e.log.warn(s.deprecated),s.renamedParameters){let u=o.endpoint.merge(...a);for(let[l,d]of Object.entries(s.renamedParameters))l in u&&(e.log.warn(`"${l}" parameter is deprecated for "octokit.${t}.${n}()". Use "${d}" instead`),d in u||(u[d]=u[l]),delete u[l]);return o(u)}return o(...a)}return Object.assign(i,o)}var ys,o6,t1=k(()=>{e1();ys=new Map;for(let[e,t]of Object.entries(QA))for(let[n,r]of Object.entries(t)){let[s,o,i]=r,[a,c]=s.split(/ /),u=Object.assign({method:a,url:c},o);ys.has(e)||ys.set(e,new Map),ys.get(e).set(n,{scope:e,methodName:n,endpointDefaults:u,decorations:i})}o6={has({scope:e},t){return ys.get(e).has(t)},getOwnPropertyDescriptor(e,t){return{value:this.get(e,t),configurable:!0,writable:!0,enumerable:!0}},defineProperty(e,t,n){return Object.defineProperty(e.cache,t,n),!0},deleteProperty(e,t){return delete e.cache[t],!0},ownKeys({scope:e}){return[...ys.get(e).keys()]},set(e,t,n){return e.cache[t]=n},get({octokit:e,scope:t,cache:n},r){if(n[r])return n[r];let s=ys.get(t).get(r);if(!s)return;let{endpointDefaults:o,decorations:i}=s;return i?n[r]=i6(e,t,r,o,i):n[r]=e.request.defaults(o),n[r]}}});function a6(e){return{rest:Tg(e)}}function Sg(e){let t=Tg(e);return{...t,rest:t}}var n1=k(()=>{XA();t1();a6.VERSION=kg;Sg.VERSION=kg});var r1,s1=k(()=>{r1="22.0.1"});var o1,i1=k(()=>{qA();HA();YA();n1();s1();o1=ed.plugin(bg,Sg,vg).defaults({userAgent:`octokit-rest.js/${r1}`})});function mt(e,t,n){if(e instanceof O)return e;let r=e,s=r.response?.headers??r.headers??{},{message:o,errors:i}=p6(r),a=`GitHub: ${t}: ${r.status?`${r.status} `:""}${f6(o)}`,c=u6(s,o,i,r.status);if(c!==null)return new O("passing",a,{after:c});if(r.name==="GraphqlResponseError")return d6(r,a,n);switch(r.status){case 401:return new O("passing",a,{after:10});case 403:return new O(/suspended/i.test(o)?"permanent":"forbidden",a);case 404:case 410:return new O("gone",a);case 422:return l6(o,i,a);default:return r.status===void 0||r.status>=500||r.status===408?new O("passing",a,{uncertain:n}):new O("permanent",a)}}function u6(e,t,n,r){let s=n.some(u=>u.code==="abuse"||/submitted too quickly/i.test(u.message))||/secondary rate limit|abuse detection|submitted too quickly/i.test(t),o=String(e["x-ratelimit-remaining"])==="0",i=Number(e["retry-after"]);if(!(r===429||s||/rate limit/i.test(t)||r===403&&(o||i>0)))return null;if(i>0)return i;let c=Number(e["x-ratelimit-reset"])-Date.now()/1e3;return o&&c>0?Math.ceil(c)+1:c6}function l6(e,t,n){let r=t.map(i=>`${i.field} ${i.message}`).join(" ");if(/commit_id/.test(r)||/No commit found/i.test(e))return new O("passing",n,{after:2});let o=(t.some(i=>/review_thread|review_comment|PullRequestReview/i.test(`${i.field} ${i.resource}`))||/\b(line|path|side|position|diff|hunk)\b/i.test(`${e} ${r}`))&&!/too long|can't be blank|missing_field/i.test(`${e} ${r}`);return new O(o?"anchor":"permanent",n)}function d6(e,t,n){let r=(e.errors??[]).map(s=>s.type??"");return r.some(s=>s==="FORBIDDEN"||s==="INSUFFICIENT_SCOPES")?new O("forbidden",t):r.includes("NOT_FOUND")?new O("gone",t):/something went wrong|timed? ?out|try again/i.test(t)?new O("passing",t,{uncertain:n}):new O("permanent",t)}function p6(e){let t=e.response?.data,r=(Array.isArray(t?.errors)?t.errors:[]).map(a=>{let c=typeof a=="string"?{message:a}:a??{},u=l=>String(c[l]??"");return{code:u("code"),field:u("field"),resource:u("resource"),message:u("message")}}),s=r.find(a=>a.message)?.message,o=e.errors?.map(a=>a.message).join("; "),i=String(o||t?.message||e.message||"no answer");return{message:s?`${i}: ${s}`:i,errors:r}}function f6(e){return e.replace(/\s+/g," ").slice(0,300)}var c6,Za=k(()=>{"use strict";H();c6=60});function td(e,t){return!t||Object.keys(t).length===0?[]:Object.entries(e).filter(([n,r])=>a1.indexOf(t[n]??"")<a1.indexOf(r))}function xg(e,t,n){let[r]=td(e,t);return r?new O("forbidden",`GitHub: ${n}: the App does not have the permission ${Eg(...r)}; give it in the App's settings, and accept it for the installation`):null}var a1,m6,h6,Eg,Cg=k(()=>{"use strict";H();a1=["read","write","admin"],m6={checks:"Checks",contents:"Contents",issues:"Issues",merge_queues:"Merge queues",metadata:"Metadata",pull_requests:"Pull requests",workflows:"Workflows"},h6=e=>m6[e]??e,Eg=(e,t)=>`"${h6(e)}: ${t==="write"?"Read and write":"Read-only"}"`});function nd(e){return async(t,{what:n,write:r=!1,needs:s},o)=>{let i=await e.access(t);xg(s,i.permissions,n)&&(i=await e.freshAccess(t,_6));let a=xg(s,i.permissions,n);if(a)throw a;try{return await o(i.client,i.where,i)}catch(c){let u=mt(c,n,r),{status:l}=c;if(l===401||u.kind==="gone"||u.kind==="forbidden"){let d=await y6(e,t,i,{token:l===401,age:u.kind==="forbidden"?g6:0});if(d)try{return await o(d.client,d.where,d)}catch(p){throw mt(p,n,r)}}throw u}}}async function y6(e,t,n,{token:r,age:s}){let o=await e.freshAccess({...t,repositoryId:n.repository.repositoryId},s);return o.repository.repository===n.repository.repository&&o.installation===n.installation&&(o===n||!r)?null:o}var g6,_6,Ag=k(()=>{"use strict";Za();Cg();g6=2e3,_6=1e3});function $r(e,t,n){return`${e==="issue"?"I":"R"}:${t}:${n}`}function Wa(e){let t=/^([IR]):([1-9]\d{0,18}):([\w=+/-]{1,200})$/.exec(e);if(!t)throw new O("permanent",`${JSON.stringify(e.slice(0,100))} is no id of a comment`);return{kind:b6[t[1]],id:t[2],node:t[3]}}var b6,Ha,c1,rd=k(()=>{"use strict";H();b6={I:"issue",R:"review"};Ha=e=>String(e),c1=(e,t)=>e.id<t.id?1:e.id>t.id?-1:0});function Pr(e){let t=/^([A-Za-z0-9._-]+)\/([A-Za-z0-9._-]+)$/.exec(e);if(!t||/^\.{1,2}$/.test(t[1])||/^\.{1,2}$/.test(t[2]))throw new O("permanent",`${JSON.stringify(e.slice(0,200))} is no repository of GitHub`);return{owner:t[1],repo:t[2]}}var dde,sd,od=k(()=>{"use strict";H();Za();dde=50*6e4,sd=e=>({repository:e.full_name,repositoryId:String(e.id),isPrivate:e.private!==!1,isArchived:e.archived===!0,createdAt:e.created_at??null})});function id(e){let t=e.replace(/^refs\/heads\//,"");if(!t.startsWith($g)||t.length>500)return null;let n=t.lastIndexOf("/"),r=t.slice($g.length,n),[,s,o]=/^pr-([1-9]\d{0,8})-([0-9a-f]{40,64})$/.exec(t.slice(n+1))??[];return r&&s&&o?{branch:r,ref:t,change:Number(s),base:o}:null}async function ad(e,{repository:t}){let{data:n}=await e.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}",{...Pr(t),ref:`heads/${$g}`});return n.flatMap(({ref:r,object:s})=>{let o=id(r);return o?[{...o,head:s.sha}]:[]})}async function u1(e,t,{branch:n,head:r,base:s,change:o}){let a=(await e.graphql(w6,{...t,branch:n})).repository?.mergeQueue?.entries?.nodes??[],c=new Set([o]);for(let u=r;u!==s;){let l=a.find(p=>p?.headCommit?.oid===u),d=l?.baseCommit?.oid;if(!l?.pullRequest||!d||d===u||c.size>100)break;c.add(l.pullRequest.number),u=d}return[...c]}var $g,w6,cd=k(()=>{"use strict";od();$g="gh-readonly-queue/";w6=`query ($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) { mergeQueue(branch: $branch) {
    entries(first: 100) { nodes { baseCommit { oid } headCommit { oid } pullRequest { number } } }
  } }
}`});async function Pg({viewerDidAuthor:e,author:t,body:n},r){return e?!0:t===null||!/(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/.test(n.trimEnd())?!1:t.__typename==="Bot"||t.__typename==="User"&&r(t.login)}async function Og(e,t,n){let r=await p1(e,v6,"reviewThreads",t),s=[];for(let o of r){let{id:i,isResolved:a,comments:c}=o,[u,...l]=c.nodes.filter(p=>p!==null);if(!u||!await Pg(u,n))continue;let d=[];for(let p of l)d.push(!await Pg(p,n));s.push({thread:i,comment:$r("review",u.fullDatabaseId,u.id),first:u.fullDatabaseId,body:u.body,resolved:a,minimised:u.isMinimized,answered:d.includes(!0)||c.pageInfo.hasNextPage,place:T6(o)})}return s}function T6({path:e,line:t,isOutdated:n,diffSide:r,subjectType:s}){let o=r==="LEFT"?"old":"new";return s==="FILE"?{path:e,line:null,side:o}:n||t===null?null:{path:e,line:t,side:o}}async function d1(e,t,n){let r=[];for(let s of await p1(e,k6,"comments",t)){if(!await Pg(s,n))continue;let o=$r("issue",s.fullDatabaseId,s.id);r.push({comment:o,body:s.body,minimised:s.isMinimized})}return r}async function p1(e,t,n,{repositoryId:r,...s}){let o=[],i=null;do{let a=await e.graphql(t,{...s,after:i}),{databaseId:c,pullRequest:u}=a.repository;if(c&&String(c)!==r)throw new O("gone",`GitHub: ${s.owner}/${s.repo} is the name of another repository`);let l=u[n];for(let d of l.nodes)d!==null&&o.push(d);i=l.pageInfo.hasNextPage?l.pageInfo.endCursor:null}while(i!==null);return o}async function f1(e,t,n){let o=`mutation ($input: ${n?"ResolveReviewThreadInput":"UnresolveReviewThreadInput"}!) { ${n?"resolveReviewThread":"unresolveReviewThread"}(input: $input) { thread { id } } }`;await e.graphql(o,{input:{threadId:t}})}async function m1(e,t,n){let r=n?"mutation ($input: MinimizeCommentInput!) { minimizeComment(input: $input) { minimizedComment { isMinimized } } }":"mutation ($input: UnminimizeCommentInput!) { unminimizeComment(input: $input) { unminimizedComment { isMinimized } } }",s=n?{subjectId:t,classifier:"RESOLVED"}:{subjectId:t};await e.graphql(r,{input:s})}var l1,Rg,v6,k6,h1=k(()=>{"use strict";H();rd();l1="id fullDatabaseId body viewerDidAuthor author { __typename login } isMinimized",Rg="pageInfo { endCursor hasNextPage }",v6=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    reviewThreads(first: 50, after: $after) {
      nodes { id isResolved isOutdated path line diffSide subjectType comments(first: 50) { nodes { ${l1} } ${Rg} } }
      ${Rg}
    }
  } }
}`,k6=`query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { databaseId pullRequest(number: $number) {
    comments(first: 100, after: $after) { nodes { ${l1} } ${Rg} }
  } }
}`});function b1(e,t,n){let r=nd(e),s=f=>`${f.repository}#${f.change}`,o=(f,m)=>m?`queue:${m.change}`:String(f.change);async function i(f,m,h){let g={what:`the checks of ${s(f)}`,needs:{checks:"read"}},_=await r(f,g,(C,A)=>C.paginate("GET /repos/{owner}/{repo}/commits/{ref}/check-runs",{...A,ref:m,check_name:g1,..."appId"in t&&{app_id:t.appId},filter:"all",per_page:100})),y="slug"in t?await t.slug():void 0,v=(y===void 0?_:_.filter(C=>C.app?.slug===y)).filter(C=>C.external_id===o(f,h)).sort(c1)[0];if(!v)return null;let{title:T,summary:E,text:S}=v.output,$=["success","failure","neutral"].includes(v.conclusion)?v.conclusion:null;return{id:String(v.id),conclusion:$,title:T??"",summary:E??"",text:S}}async function a(f,m,h,g,_){let y=h??(await i(f,m,_))?.id,b={status:"completed",conclusion:g.conclusion,completed_at:new Date().toISOString(),external_id:o(f,_),output:{title:g.title.slice(0,_1),summary:g.summary,...g.text!==null&&{text:g.text},annotations:g.annotations.map(v=>({path:v.path,start_line:v.line,end_line:v.line,annotation_level:v.level,title:v.title.slice(0,_1),message:v.message}))}},w={what:`the check of ${s(f)}`,write:!0,needs:{checks:"write"}};return r(f,w,async(v,T)=>{let{data:E}=y===void 0?await v.request("POST /repos/{owner}/{repo}/check-runs",{...T,...b,name:g1,head_sha:m}):await v.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",{...T,...b,check_run_id:Ha(y)});return String(E.id)})}let c=f=>{let m=new Map;return h=>{let g=m.get(h)??l.permission(f,h).then(_=>_==="write");return m.set(h,g),g}},u=f=>({what:f,write:!0,needs:{pull_requests:"write"}}),l={checkTexts:!0,check:i,putCheck:a,async change(f){let m={what:`the pull request ${s(f)}`,needs:{pull_requests:"read"}};try{return await r(f,m,async(h,g,_)=>{let{data:y}=await h.request("GET /repos/{owner}/{repo}/pulls/{pull_number}",{...g,pull_number:f.change}),{repository:b,repositoryId:w}=_.repository;if(String(y.base.repo.id)!==w)throw new O("gone",`GitHub: ${b} is the name of another repository`);return{platform:"github",repository:y.base.repo.full_name,repositoryId:w,change:f.change,state:y.state==="open"?"open":"closed",head:y.head.sha,base:{branch:y.base.ref,commit:y.base.sha},defaultBranch:y.base.repo.default_branch,title:y.title,body:y.body??"",author:y.user?.login??"ghost",url:y.html_url,isPrivate:y.base.repo.private!==!1,isArchived:y.base.repo.archived===!0}})}catch(h){if(h instanceof O&&h.kind==="gone")return null;throw h}},async*openChanges(){for(let{client:f,repository:m}of await p())try{let h=f.paginate.iterator("GET /repos/{owner}/{repo}/pulls",{...Pr(m.repository),state:"open",per_page:100});for await(let{data:g}of h)for(let _ of g)yield{platform:"github",...y1(m),change:_.number,head:_.head.sha}}catch(h){d(m,h,"the pull requests")}},async*queueHeads(){for(let{client:f,repository:m,permissions:h}of await p())if(!td({merge_queues:"read",contents:"read"},h).length)try{for(let g of await ad(f,m))yield{platform:"github",...y1(m),...g}}catch(g){d(m,g,"the merge queues")}},async queuedChanges(f){let m={what:`the merge queue of ${f.repository}`,needs:{merge_queues:"read"}};try{return await r(f,m,(h,g)=>u1(h,g,f))}catch(h){if(!(h instanceof O)||h.retry)throw h;return[f.change]}},async repository(f,m){try{return(await e.freshAccess(f,m?.now?0:2e3)).repository}catch(h){let g=mt(h,`the repository ${f.repository}`,!1);if(g.kind==="gone")return null;throw g}},async wasHead(f,m){if((await l.change(f))?.head===m)return!0;try{return await i(f,m)!==null}catch(h){if(h instanceof O&&(h.kind==="gone"||/No commit found/i.test(h.message)))return!1;throw h}},posted:f=>{let m={what:`the comments of ${s(f)}`,needs:{pull_requests:"read"}};return r(f,m,async(h,g,{repository:_})=>{let y={...g,number:f.change,repositoryId:_.repositoryId},b=c(f),[w,v]=await Promise.all([Og(h,y,b),d1(h,y,b)]);return{threads:w.map(({first:T,...E})=>E),comments:v}})},createThread:(f,m,h,g)=>r(f,u(`a comment on ${s(f)}`),async(_,y)=>{let b=h.line===null?{subject_type:"file"}:{line:h.line,side:h.side==="old"?"LEFT":"RIGHT"},{data:w}=await _.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",{...y,pull_number:f.change,commit_id:m,path:h.path,body:g,...b});return{thread:`${Ig}${w.id}`,comment:$r("review",w.id,w.node_id)}}),createComment:(f,m)=>r(f,u(`a comment on ${s(f)}`),async(h,g)=>{let{data:_}=await h.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments",{...g,issue_number:f.change,body:m});return $r("issue",_.id,_.node_id)}),async updateComment(f,m,h){let{kind:g,id:_}=Wa(m);await r(f,u(`a comment of ${s(f)}`),(y,b)=>{let w={...b,comment_id:Ha(_),body:h};return g==="issue"?y.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",w):y.request("PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}",w)})},setResolved:(f,m,h)=>{let g={what:`a thread of ${s(f)}`,write:!0,needs:{contents:"write"}};return r(f,g,async(_,y,{repository:b})=>{let w=m;if(m.startsWith(Ig)){let v={...y,number:f.change,repositoryId:b.repositoryId};if(w=(await Og(_,v,c(f))).find(E=>E.first===m.slice(Ig.length))?.thread,w===void 0)throw new O("gone",`a thread of ${s(f)} is not there any more`)}await f1(_,w,h)})},setMinimised:(f,m,h)=>r(f,u(`a comment of ${s(f)}`),g=>m1(g,Wa(m).node,h)),async react(f,m,h){let{kind:g,id:_}=Wa(m);await r(f,u(`a reaction on ${s(f)}`),(y,b)=>{let w={...b,comment_id:Ha(_),content:h};return g==="issue"?y.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",w):y.request("POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",w)})},async comment(f,m){let{kind:h,id:g}=Wa(m),_={what:`a comment of ${s(f)}`,needs:{pull_requests:"read"}};try{return await r(f,_,async(y,b)=>{let w={...b,comment_id:Ha(g)},{data:v}=h==="issue"?await y.request("GET /repos/{owner}/{repo}/issues/comments/{comment_id}",w):await y.request("GET /repos/{owner}/{repo}/pulls/comments/{comment_id}",w),T="issue_url"in v?v.issue_url:v.pull_request_url;return/\/(?:issues|pulls)\/(\d+)$/.exec(T)?.[1]===String(f.change)?{author:v.user?.login??"ghost",body:v.body??""}:null})}catch(y){if(y instanceof O&&y.kind==="gone")return null;throw y}},async permission(f,m){let h={what:`what ${m} may do in ${f.repository}`,needs:{}};try{let{data:g}=await r(f,h,(_,y)=>_.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission",{...y,username:m}));return g.permission==="admin"||g.permission==="write"?"write":g.permission==="read"?"read":"none"}catch(g){if(g instanceof O&&g.kind==="gone")return"none";throw g}}};return l;function d({repository:f},m,h){let{message:g}=mt(m,`${h} of ${f}`,!1);n.warn({repository:f,reason:g},`${h} of a repository cannot be listed`)}async function p(){try{let m=await(await e.app()).paginate("GET /app/installations",{per_page:100}),h=[];for(let{id:g,suspended_at:_,permissions:y,account:b}of m){if(_)continue;let w=y,[v]=td(S6,w);if(v){let S=b&&"login"in b?b.login:String(g);n.warn({installation:S,lacks:Eg(...v)},"an installation does not grant what a review takes");continue}let T=await e.clientOf(g),E=await T.paginate("GET /installation/repositories",{per_page:100});for(let S of E){let x=sd(S);e.learn(x.repositoryId,g),x.isArchived||h.push({client:T,repository:x,permissions:w})}}return h}catch(f){throw mt(f,"the installations of the App",!1)}}}var g1,Ig,_1,S6,y1,w1=k(()=>{"use strict";H();Ag();Za();Cg();rd();od();cd();h1();g1="vmsd-warden",Ig="new:",_1=255,S6={checks:"write",pull_requests:"read"};y1=({repository:e,repositoryId:t})=>({repository:e,repositoryId:t})});function k1(e,t,n){let r=nd(t),s={place:null,why:null},o=d=>{if(d instanceof O&&(d.kind==="forbidden"||d.kind==="gone"))return d.message;throw d};async function i(d,p,f){if(await n()===null)return null;try{return await e.check(d,p,f)}catch(m){return o(m),null}}async function a(d,p,f){let m={what:`the status of ${d.repository}#${d.change}`,needs:{}};try{return await r(d,m,async(h,g)=>{let{data:_}=await h.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses",{...g,ref:p,per_page:100}),y=_.find(E=>E.context===v1&&E.target_url===u(d,f));if(!y)return null;let b=y.description??"",w=b.startsWith(ud),v=y.state==="failure"?"failure":y.state!=="success"?null:w?"neutral":"success",T=w?b.slice(ud.length):b;return{id:`${ld}${y.id}`,conclusion:v,title:T,summary:"",text:null}})}catch(h){return o(h),null}}let c=new Map;function u(d,p){let f=c.get(`${d.repository}#${d.change}`)??null;return f===null?null:p?`${f}#queue`:f}async function l(d){let p=`${d.repository}#${d.change}`;if(c.has(p))return;let f=await e.change(d);f&&c.set(p,f.url)}return{outlet:s,async check(d,p,f){return await l(d),await i(d,p,f)??await a(d,p,f)},async putCheck(d,p,f,m,h){let g=f?.startsWith(ld)??!1,_="GitHub: a token that is no App\u2019s writes no checks";if(await n()!==null)try{let T=await e.putCheck(d,p,g?null:f,m,h);return Object.assign(s,{place:"check",why:null}),T}catch(T){_=o(T)}await l(d);let y=m.conclusion==="neutral",b=`${y?ud:""}${m.title}`.slice(0,E6),w=await a(d,p,h);if(Object.assign(s,{place:"status",why:_}),w?.conclusion===m.conclusion&&`${y?ud:""}${w.title}`===b)return w.id;let v={what:`the status of ${d.repository}#${d.change}`,write:!0,needs:{}};try{return await r(d,v,async(T,E)=>{let S=u(d,h),{data:x}=await T.request("POST /repos/{owner}/{repo}/statuses/{sha}",{...E,sha:p,state:m.conclusion==="failure"?"failure":"success",context:v1,description:b,...S!==null&&{target_url:S}});return`${ld}${x.id}`})}catch(T){return Object.assign(s,{place:"job",why:o(T)}),`${ld}none`}}}}var v1,E6,ud,ld,T1=k(()=>{"use strict";H();Ag();v1="vmsd-warden",E6=140,ud="Neutral: ",ld="status:"});async function x6(e){if(!e.ok)return e;let t=await e.text(),{headers:n,status:r,statusText:s}=e,o=/^application\/(?:[\w.-]+\+)?json\b/i.test(n.get("content-type")??"");if(t===""&&[201,202,204,205].includes(r)||o&&C6(t)){let c=new Response(t===""?null:t,{headers:n,status:r,statusText:s});return Object.defineProperty(c,"url",{value:e.url}),c}return Response.json({message:"the answer is none of GitHub: a proxy, or a page in its place"},{status:502})}function C6(e){try{let t=JSON.parse(e);return typeof t=="object"&&t!==null}catch{return!1}}var S1,E1,x1=k(()=>{"use strict";S1="2022-11-28",E1=(e,t)=>{let n=AbortSignal.timeout(2e4),r=t?.signal?AbortSignal.any([t.signal,n]):n;return fetch(e,{...t,signal:r}).then(x6)}});var C1={};de(C1,{connectToken:()=>$6});function $6(e,t){let{token:n,githubUrl:r,apiUrl:s,log:o}=e,i=new o1({...n!==null&&{auth:n},baseUrl:s,userAgent:"vmsd-warden",request:{fetch:E1},log:{debug(){},info(){},warn(){},error(){}}});i.hook.before("request",g=>{g.headers["x-github-api-version"]=S1});let a=i,c=P6(a,n),u=null,l=()=>(u??=a.graphql("query { viewer { login } }").then(g=>/^(.+)\[bot\]$/.exec(g.viewer.login)?.[1]??null,g=>{let _=mt(g,"whose the token is",!1);if(u=null,_.retry)throw _;return null}),u),d=b1(c,{slug:l},o),{check:p,putCheck:f,outlet:m}=k1(d,c,l);return{forge:{...d,check:p,putCheck:f,async*openChanges(){let{repository:g,where:_}=await c.access(t);try{let y=a.paginate.iterator("GET /repos/{owner}/{repo}/pulls",{..._,state:"open",per_page:100}),{repository:b,repositoryId:w}=g;for await(let{data:v}of y)for(let{number:T,head:E}of v)yield{platform:"github",repository:b,repositoryId:w,change:T,head:E.sha}}catch(y){throw mt(y,`the pull requests of ${t.repository}`,!1)}},async*queueHeads(){let{repository:g}=await c.access(t),{repository:_,repositoryId:y}=g;try{for(let b of await ad(a,g))yield{platform:"github",repository:_,repositoryId:y,...b}}catch(b){throw mt(b,`the merge queues of ${t.repository}`,!1)}}},outlet:m,gitAccess:{url({repository:g}){let{owner:_,repo:y}=Pr(g);return`${r.replace(/\/+$/,"")}/${_}/${y}.git`},authorization:async()=>n===null?null:`Basic ${Buffer.from(`x-access-token:${n}`).toString("base64")}`}}}function P6(e,t){let n=new Map;async function r(a){try{let{data:c}=await e.request("GET /repos/{owner}/{repo}",Pr(a.repository)),u=sd(c);if(a.repositoryId!==void 0&&a.repositoryId!==u.repositoryId)throw new O("gone",`GitHub: ${a.repository} is the name of another repository`);let l=Pr(u.repository);return{repository:u,installation:0,permissions:A6,client:e,where:l,asked:Date.now()}}catch(c){throw mt(c,`the repository ${a.repository}`,!1)}}let s=async(a,c)=>{let u=a.repository.toLowerCase(),l=await n.get(u)?.catch(()=>null);if(l&&Date.now()-l.asked<c)return l;let d=r(a);return n.set(u,d),d},o=async()=>{throw new O("permanent","GitHub: a token is no App")},i=async()=>t??o();return{app:o,access:a=>s(a,Number.POSITIVE_INFINITY),freshAccess:s,clientOf:async()=>e,learn(){},readToken:i,pushToken:i,forget:({repository:a})=>{n.delete(a.toLowerCase())}}}var A6,A1=k(()=>{"use strict";i1();H();Za();w1();od();cd();T1();x1();A6=Object.fromEntries(["checks","contents","issues","merge_queues","metadata","pull_requests"].map(e=>[e,"admin"]))});function $1(e,t,n,r){let{status:s}=e,o=I6(t),i=`GitLab: ${n}: ${s}${o?` ${o}`:""}`,a=Number(e.headers.get("retry-after"))||void 0;return s===429?new O("passing",i,{after:a??O6(e)}):s===401?new O("passing",`${i} (is GITLAB_TOKEN still good?)`,{after:60}):s===403?new O("forbidden",i):s===404||s===410?new O("gone",i):s===409||s===423?new O("passing",i,{after:a??1}):s===405&&/moved/i.test(o)?new O("passing",i,{after:1}):s===408||s>=500?new O("passing",i,{uncertain:r,...a!==void 0&&{after:a}}):(s===400||s===422)&&/line_code|position|diff[_ ]file/i.test(o)?new O("anchor",i):s>=300&&s<400?new O("permanent",`${i}: GitLab answers from another address; set GITLAB_URL to it`):new O("permanent",i)}function O6(e){let t=Number(e.headers.get("ratelimit-reset"))-Date.now()/1e3;return t>0&&t<3600?Math.ceil(t):R6}function I6(e){let t=e;try{let r=JSON.parse(e);t=r?.message??r?.error_description??r?.error??""}catch{/^\s*</.test(e)&&(t="")}return(typeof t=="string"?t:JSON.stringify(t)).replace(/\s+/g," ").slice(0,300)}var R6,P1=k(()=>{"use strict";H();R6=60});import{setTimeout as F6}from"node:timers/promises";function R1({url:e,token:t,observe:n=()=>{}}){let r=`${e.replace(/\/+$/,"")}/api/v4`,s=new Map;async function o(c,u,l){let d=u.route.replace(/:(\w+)/g,(m,h)=>encodeURIComponent(u.path[h])),p=performance.now(),f=null;try{return f=await fetch(`${r}${d}${l}`,{method:c,headers:{accept:"application/json","private-token":t,"user-agent":"vmsd-warden",...u.body&&{"content-type":"application/json"}},...u.body&&{body:JSON.stringify(u.body)},redirect:"manual",signal:AbortSignal.timeout(z6)}),f}catch(m){let{cause:h,name:g}=m,_=g==="TimeoutError"?"no answer in 20 s":h?.message??m.message;throw new O("passing",`GitLab: ${u.what}: ${c} ${u.route}: ${_}`,{uncertain:c!=="GET"})}finally{let m=f?.headers.get("ratelimit-remaining");n({platform:"gitlab",route:`${c} ${u.route}`,status:f?.status??0,seconds:(performance.now()-p)/1e3,limitLeft:m?Number(m):null})}}async function i(c,u,l){let d=await o(c,u,l),p=Number(d.headers.get("retry-after"));d.status===429&&p>0&&p<=M6&&(await d.body?.cancel(),await F6(p*1e3),d=await o(c,u,l));let f=c==="GET"?L6(d,u):null;if(f!==null)return await d.body?.cancel(),i(c,{...u,path:{...u.path,id:f}},l);let m=await d.text().catch(()=>""),h=`${c} ${u.route}`;if(!d.ok)throw $1(d,m,`${u.what}: ${h}`,c!=="GET");try{let g=m===""?null:Es(m);if(g!==null&&typeof g!="object")throw new SyntaxError("no object");if(g===null&&c==="GET")throw new SyntaxError("nothing");return{data:g,next:G6(d.headers.get("link"))}}catch{throw new O("passing",`GitLab: ${u.what}: ${h}: the answer is no JSON`,{uncertain:c!=="GET"})}}async function a(c){let u={route:"/projects/:id",path:{id:c},what:`the project ${c}`},{data:l}=await i("GET",u,"");return String(l.id)}return{async idOf({repository:c,repositoryId:u}){if(u!==void 0)return u;let l=c.toLowerCase(),d=s.get(l);if(d&&Date.now()-d.asked<D6)return d.id;let p=a(c);return s.set(l,{id:p,asked:Date.now()}),p.catch(()=>s.delete(l)),p},get:async c=>(await i("GET",c,Fg(c))).data,write:async(c,u)=>(await i(c,u,Fg(u))).data,async*list(c){let u=Fg({...c,query:{per_page:N6,...c.query}});for(let l=0;u!==null;l+=1){if(l===U6)throw new O("permanent",`GitLab: ${c.what}: the list has no end`);let d=await i("GET",c,u);yield*d.data,u=d.next}}}}function Fg({query:e={}}){let t=new URLSearchParams(Object.entries(e).map(([n,r])=>[n,String(r)]));return t.size?`?${t}`:""}function L6(e,{path:t}){return![301,302,307,308].includes(e.status)||/^\d+$/.test(String(t?.id??"1"))?null:/\/api\/v4\/projects\/([1-9]\d*)(?=[/?]|$)/.exec(e.headers.get("location")??"")?.[1]??null}function G6(e){let t=/<([^>]+)>\s*;\s*rel="?next"?/.exec(e??"")?.[1];return t&&URL.canParse(t)?new URL(t).search:null}var z6,M6,N6,D6,U6,O1=k(()=>{"use strict";hc();H();P1();z6=2e4,M6=3,N6=100,D6=10*6e4,U6=1e3});var dd,I1,F1=k(()=>{"use strict";dd=e=>e.replace(/^(`{3,})suggestion$/gm,"$1suggestion:-0+0"),I1=e=>e.replace(/^(`{3,})suggestion:-0\+0$/gm,"$1suggestion")});function M1(e,t){let{head_pipeline:n,source_project_id:r,target_project_id:s}=e,o=n&&n.sha===t?[{project:n.project_id??r??s,pipeline:n.id}]:[],i=[...new Set([r??s,s])];return[...o,...i.map(a=>({project:a,pipeline:null}))]}async function Mg(e,t,n,r){let s=new Set;for(let{project:o}of M1(t,n))if(!s.has(o)){s.add(o);try{let i=[],a=e.list({route:"/projects/:id/repository/commits/:sha/statuses",path:{id:o,sha:n},query:{name:pd,all:!0},what:r});for await(let l of a)l.name===pd&&V6(l,t)&&i.push(l);let c=i.filter(l=>l.target_url===Ng(t)),u=(c.length?c:i).sort((l,d)=>d.id-l.id)[0];if(u)return j6(u)}catch(i){if(!(i instanceof O)||!["gone","forbidden"].includes(i.kind))throw i}}return null}function j6({id:e,status:t,description:n}){let r=n??"",s=r.startsWith(zg),o=t==="failed"?"failure":t!=="success"?null:s?"neutral":"success",i=s?r.slice(zg.length):r;return{id:String(e),conclusion:o,title:i,summary:"",text:null}}async function N1(e,t,n,r,s){let o=r.conclusion==="neutral"?zg:"",i=Ng(t),a={name:pd,state:r.conclusion==="failure"?"failed":"success",description:`${o}${r.title}`.slice(0,z1),ref:t.source_branch,...i!==null&&{target_url:i}},c=null;for(let{project:u,pipeline:l}of M1(t,n))try{let{id:d}=await e.write("POST",{route:"/projects/:id/statuses/:sha",path:{id:u,sha:n},body:{...a,...l!==null&&{pipeline_id:l}},what:s});return String(d)}catch(d){if(!(d instanceof O&&["forbidden","gone","permanent"].includes(d.kind)))throw d;c??=d}throw new O("forbidden",c.message)}async function D1(e,{target_project_id:t,iid:n,web_url:r},s,o){let i={id:t,iid:n},a=`the external status checks of ${r}`;try{let c=e.list({route:"/projects/:id/merge_requests/:iid/status_checks",path:i,what:a});for await(let{id:u,name:l}of c)l===pd&&await e.write("POST",{route:"/projects/:id/merge_requests/:iid/status_check_responses",path:i,body:{sha:s,external_status_check_id:u,status:o==="failure"?"failed":"passed"},what:a})}catch(c){if(!(c instanceof O)||c.retry)throw c}}function V6({target_url:e},t){let n=Ng(t);return n===null||e===null?e===n:e===n||e.endsWith(`/-/merge_requests/${t.iid}`)}function Ng({web_url:e}){return e.length<=z1?e:null}var pd,z1,zg,U1=k(()=>{"use strict";H();pd="vmsd-warden",z1=255,zg="Neutral: "});function G1(e,t){let n=null;function r(){return n??=e.get({route:"/user",what:"who the token belongs to"}).catch(u=>{throw n=null,u}),n}let s=async u=>({id:await e.idOf(u),iid:u.change}),o=({repository:u,change:l})=>`${u}!${l}`,i=async u=>e.get({route:Cn,path:await s(u),what:`the merge request ${o(u)}`}),a=async u=>e.get({route:"/projects/:id",path:{id:await e.idOf(u)},what:`the project ${u.repository}`}),c={checkTexts:!1,async change(u){try{let l=await i(u),d=await a(u);if(l.sha===null)throw new O("passing",`${o(u)} has no head yet`,{after:5});return{platform:"gitlab",...j1(d),change:u.change,state:l.state==="opened"?"open":"closed",head:l.sha,base:{branch:l.target_branch,commit:l.diff_refs?.start_sha??l.sha},defaultBranch:d.default_branch??l.target_branch,title:l.title,body:l.description??"",author:l.author?.username??"ghost",url:l.web_url}}catch(l){if(l instanceof O&&l.kind==="gone")return null;throw l}},async*openChanges(){let u=e.list({route:"/projects",query:{membership:!0,min_access_level:20,archived:!1,pagination:"keyset",order_by:"id",sort:"asc",simple:!0},what:"the projects of the bot"});for await(let{id:l,path_with_namespace:d}of u)try{let p=e.list({route:"/projects/:id/merge_requests",path:{id:l},query:{state:"opened",scope:"all"},what:`the merge requests of ${d}`});for await(let{iid:f,sha:m}of p)m!==null&&(yield{platform:"gitlab",repository:d,repositoryId:String(l),change:f,head:m})}catch(p){if(!(p instanceof O))throw p;t.warn({repository:d,reason:p.message},"open changes of a repository cannot be listed")}},async repository(u){try{return W6(await a(u))}catch(l){if(l instanceof O&&l.kind==="gone")return null;throw l}},async wasHead(u,l){try{let d=e.list({route:`${Cn}/versions`,path:await s(u),what:`the versions of ${o(u)}`});for await(let p of d)if(p.head_commit_sha===l)return!0}catch(d){if(!(d instanceof O)||d.kind!=="gone")throw d}return!1},async posted(u){let[l,{diff_refs:d}]=await Promise.all([r(),i(u)]),p=new Map,f=async({author:_,body:y})=>{if(_.id===l.id)return!0;if(!Z6.test(y.trimEnd()))return!1;let{username:b}=_,w=p.get(b)??c.permission(u,b).then(v=>v==="write");return p.set(b,w),w},m=[],h=[],g=e.list({route:`${Cn}/discussions`,path:await s(u),what:`the comments of ${o(u)}`});for await(let{id:_,notes:y}of g){let[b,...w]=y.filter(T=>!T.system);if(!b||!await f(b))continue;let v={comment:String(b.id),body:I1(b.body),minimised:!1};if(b.type!=="DiffNote")h.push(v);else{let T=[];for(let E of w)T.push(!await f(E));m.push({...v,thread:_,resolved:b.resolved??!1,answered:T.includes(!0),place:K6(b,d?.head_sha??null)})}}return{threads:m,comments:h}},check:async(u,l)=>Mg(e,await i(u),l,`the status of ${o(u)}`),async putCheck(u,l,d,p){let f=`the status of ${o(u)}`,m=await i(u),h=await Mg(e,m,l,f),g=h&&h.conclusion===p.conclusion&&h.title===p.title?h.id:await N1(e,m,l,p,f);return await D1(e,m,l,p.conclusion),g},async createThread(u,l,d,p){let f=`a comment on ${o(u)}`,h=(await e.get({route:`${Cn}/versions`,path:await s(u),query:{per_page:1},what:`the versions of ${o(u)}`}))[0];if(h?.head_commit_sha!==l)throw new O("passing",`GitLab has no diff of ${l.slice(0,12)} yet, or not any more`,{after:5});let{id:g,notes:_}=await e.write("POST",{route:`${Cn}/discussions`,path:await s(u),body:{body:dd(p),position:H6(d,h)},what:f});return{thread:g,comment:String(_[0].id)}},async createComment(u,l){let d=await e.write("POST",{route:`${Cn}/notes`,path:await s(u),body:{body:dd(l)},what:`a comment on ${o(u)}`});return String(d.id)},async updateComment(u,l,d){await e.write("PUT",{route:`${Cn}/notes/:note`,path:{...await s(u),note:l},body:{body:dd(d)},what:`a comment of ${o(u)}`})},async setResolved(u,l,d){await e.write("PUT",{route:`${Cn}/discussions/:discussion`,path:{...await s(u),discussion:l},body:{resolved:d},what:`a thread of ${o(u)}`})},async setMinimised(){throw new O("forbidden","GitLab hides no comments")},async react(u,l,d){let p={route:`${Cn}/notes/:note/award_emoji`,path:{...await s(u),note:l},what:`a reaction on ${o(u)}`};try{await e.write("POST",{...p,body:{name:L1[d]}})}catch(f){if(!(f instanceof O)||f.kind!=="gone")throw f;let m=await r();for await(let h of e.list(p))if(h.name===L1[d]&&h.user.id===m.id)return;throw f}},async comment(u,l){try{let{author:d,body:p,system:f}=await e.get({route:`${Cn}/notes/:note`,path:{...await s(u),note:l},what:`a comment of ${o(u)}`});return f?null:{author:d.username,body:p}}catch(d){if(d instanceof O&&d.kind==="gone")return null;throw d}},async permission(u,l){let d=e.list({route:"/projects/:id/members/all",path:{id:await e.idOf(u)},query:{query:l},what:`the members of ${u.repository}`});for await(let{username:p,access_level:f,state:m}of d)if(!(p!==l||(m??"active")!=="active"))return f>=B6?"write":f>=q6?"read":"none";return"none"}};return c}function H6({path:e,line:t,side:n,across:r},s){let o=r??{path:e,line:null},i={base_sha:s.base_commit_sha,start_sha:s.start_commit_sha,head_sha:s.head_commit_sha,old_path:n==="old"?e:o.path,new_path:n==="new"?e:o.path};if(t===null)return{...i,position_type:"file"};let[a,c]=n==="new"?[t,o.line]:[o.line,t];return{...i,position_type:"text",...a!==null&&{new_line:a},...c!==null&&{old_line:c}}}function K6({position:e},t){if(!e||e.head_sha!==t)return null;let{old_path:n,new_path:r,new_line:s,old_line:o}=e;return e.position_type==="file"?{path:r,line:null,side:"new"}:s?{path:r,line:s,side:"new"}:o?{path:n,line:o,side:"old"}:null}var B6,q6,L1,Z6,Cn,W6,j1,V1=k(()=>{"use strict";H();F1();U1();B6=30,q6=10,L1={eyes:"eyes","+1":"thumbsup",confused:"confused"},Z6=/(?:^|\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->$/,Cn="/projects/:id/merge_requests/:iid";W6=e=>({...j1(e),createdAt:e.created_at??null}),j1=({id:e,path_with_namespace:t,visibility:n,archived:r})=>({repository:t,repositoryId:String(e),isPrivate:n!=="public",isArchived:r===!0})});var q1={};de(q1,{connectJob:()=>Y6,connectToken:()=>J6});function J6({url:e,token:t,log:n},r){let s=G1(R1({url:e,token:t}),n);return{forge:{...s,async*openChanges(){for await(let i of s.openChanges())i.repository.toLowerCase()===r.repository.toLowerCase()&&(yield i)}},gitAccess:B1(e,"vmsd-warden",t)}}function Y6({url:e,token:t},n){let r=async()=>{throw new O("forbidden","GitLab: a job writes comments only with GITLAB_TOKEN")};return{forge:{checkTexts:!0,change:async()=>n,async*openChanges(){yield n},repository:async()=>null,wasHead:async(o,i)=>i===n.head,posted:async()=>({threads:[],comments:[]}),check:async()=>null,putCheck:async()=>"job",createThread:r,createComment:r,updateComment:r,setResolved:r,setMinimised:r,react:r,comment:async()=>null,permission:async()=>"none"},gitAccess:B1(e,"gitlab-ci-token",t)}}var B1,Z1=k(()=>{"use strict";H();O1();V1();B1=(e,t,n)=>({url:({repository:r})=>`${e.replace(/\/+$/,"")}/${r}.git`,authorization:async()=>n===null?null:`Basic ${Buffer.from(`${t}:${n}`).toString("base64")}`})});var G={};de(G,{BIGINT_FORMAT_RANGES:()=>_d,CONSTANT_CATCH:()=>i$,Class:()=>Vg,NUMBER_FORMAT_RANGES:()=>Xa,aborted:()=>Qt,allowsEval:()=>Hg,assert:()=>uq,assertEqual:()=>sq,assertIs:()=>aq,assertNever:()=>cq,assertNotEqual:()=>oq,assignProp:()=>Yt,attachSchema:()=>ec,base64ToUint8Array:()=>s$,base64urlToUint8Array:()=>Aq,cached:()=>Ka,captureStackTrace:()=>hd,cleanEnum:()=>Cq,cleanRegex:()=>Ja,clone:()=>Xt,cloneDef:()=>pq,codePointLength:()=>tc,constantCatch:()=>a$,createTransparentProxy:()=>yq,defineLazy:()=>Y1,defineLazyInternal:()=>Q,derived:()=>Oq,esc:()=>Zg,escapeRegex:()=>vs,explicitlyAborted:()=>Yg,extend:()=>vq,finalizeIssue:()=>qn,floatSafeRemainder:()=>qg,getElementAtPath:()=>fq,getEnumValues:()=>Lo,getLengthableOrigin:()=>nc,getParsedType:()=>_q,getSizableOrigin:()=>r$,hexToUint8Array:()=>Pq,hide:()=>wd,installLazyProp:()=>Mq,isObject:()=>Uo,isPlainObject:()=>ws,issue:()=>jo,joinValues:()=>md,jsonStringifyReplacer:()=>Go,members:()=>Qg,merge:()=>Tq,mergeDefs:()=>Bn,normalizeParams:()=>U,nullish:()=>Bg,numKeys:()=>gq,objectClone:()=>lq,omit:()=>wq,optionalKeys:()=>Jg,own:()=>Or,parsedType:()=>Xg,partial:()=>Sq,pick:()=>bq,prefixIssues:()=>Qa,primitiveTypes:()=>t$,promiseAllObject:()=>mq,propertyKeyTypes:()=>Kg,randomString:()=>hq,rawShape:()=>Ya,required:()=>Eq,safeExtend:()=>kq,shallowClone:()=>e$,sizeCaps:()=>bd,slugify:()=>Wg,stringifyPrimitive:()=>gd,toZod:()=>iq,uint8ArrayToBase64:()=>o$,uint8ArrayToBase64url:()=>$q,uint8ArrayToHex:()=>Rq,unwrapMessage:()=>Do});function sq(e){return e}function oq(e){return e}function iq(){return e=>e}function aq(e){}function cq(e){throw new Error("Unexpected value in exhaustive check")}function uq(e){}function Lo(e){let t=Object.values(e).filter(r=>typeof r=="number");return Object.entries(e).filter(([r,s])=>t.indexOf(+r)===-1).map(([r,s])=>s)}function md(e,t="|"){return e.map(n=>gd(n)).join(t)}function Go(e,t){return typeof t=="bigint"?t.toString():t}function Ka(e){return new jg(e)}function Bg(e){return e==null}function Ja(e){let t=e.startsWith("^")?1:0,n=e.endsWith("$")?e.length-1:e.length;return e.slice(t,n)}function qg(e,t){let n=e/t,r=Math.round(n),s=4*Number.EPSILON*Math.max(Math.abs(n),1);return Math.abs(n-r)<s?0:n-r}function Y1(e,t,n){let r;Object.defineProperty(e,t,{get(){if(r!==J1)return r===void 0&&(r=J1,r=n()),r},set(s){Object.defineProperty(e,t,{value:s})},configurable:!0})}function lq(e){return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function Yt(e,t,n){Object.defineProperty(e,t,{value:n,writable:!0,enumerable:!0,configurable:!0})}function Ya(e){let t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function Vn(e){return Ya(e._zod.def)??e._zod.def.shape}function X1(e,t,n){Object.defineProperty(e,t,{get(){let r=n();return Yt(this,t,r),r},enumerable:!0,configurable:!0})}function Q1(e,t,n){t in e?Yt(e,t,n):e[t]=n}function bs(e,t,n,r){let s=Vn(t);for(let o of n){let i=Object.getOwnPropertyDescriptor(s,o);i.enumerable&&(i.get?X1(e,o,()=>{let a=t._zod.def.shape[o];return r?r(a,o):a}):Q1(e,o,r?r(i.value,o):i.value))}}function dq(e,t){for(let n of Reflect.ownKeys(t)){let r=Object.getOwnPropertyDescriptor(t,n);r.enumerable&&(r.get?X1(e,n,()=>t[n]):Q1(e,n,r.value))}}function Bn(...e){let t={};for(let n of e){let r=Object.getOwnPropertyDescriptors(n);Object.assign(t,r)}return Object.defineProperties({},t)}function pq(e){return Bn(e._zod.def)}function fq(e,t){return t?t.reduce((n,r)=>n?.[r],e):e}function mq(e){let t=Object.keys(e),n=t.map(r=>e[r]);return Promise.all(n).then(r=>{let s={};for(let o=0;o<t.length;o++)s[t[o]]=r[o];return s})}function hq(e=10){let t="abcdefghijklmnopqrstuvwxyz",n="";for(let r=0;r<e;r++)n+=t[Math.floor(Math.random()*t.length)];return n}function Zg(e){return JSON.stringify(e)}function Wg(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}function Uo(e){return typeof e=="object"&&e!==null&&!Array.isArray(e)}function ws(e){if(Uo(e)===!1)return!1;let t=e.constructor;if(t===void 0||typeof t!="function")return!0;let n=t.prototype;return!(Uo(n)===!1||Object.prototype.hasOwnProperty.call(n,"isPrototypeOf")===!1)}function e$(e){return ws(e)?{...e}:Array.isArray(e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function gq(e){let t=0;for(let n in e)Object.prototype.hasOwnProperty.call(e,n)&&t++;return t}function vs(e){return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function Xt(e,t,n){let r=new e._zod.constr(t??e._zod.def);return(!t||n?.parent)&&(r._zod.parent=e),r}function U(e){let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function yq(e){let t;return new Proxy({},{get(n,r,s){return t??(t=e()),Reflect.get(t,r,s)},set(n,r,s,o){return t??(t=e()),Reflect.set(t,r,s,o)},has(n,r){return t??(t=e()),Reflect.has(t,r)},deleteProperty(n,r){return t??(t=e()),Reflect.deleteProperty(t,r)},ownKeys(n){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(n,r){return t??(t=e()),Reflect.getOwnPropertyDescriptor(t,r)},defineProperty(n,r,s){return t??(t=e()),Reflect.defineProperty(t,r,s)}})}function gd(e){return typeof e=="bigint"?e.toString()+"n":typeof e=="string"?`"${e}"`:`${e}`}function Jg(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout==="optional")}function bq(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");let o={};return bs(o,e,yd(e,t)),Xt(e,Bn(n,{shape:o,checks:[]}))}function yd(e,t){let n=Vn(e),r=[];for(let s of Reflect.ownKeys(t)){if(!Object.getOwnPropertyDescriptor(n,s)?.enumerable)throw new Error(`Unrecognized key: "${String(s)}"`);t[s]&&r.push(s)}return r}function wq(e,t){let n=e._zod.def,r=n.checks;if(r&&r.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let o=new Set(yd(e,t)),i={};return bs(i,e,Reflect.ownKeys(Vn(e)).filter(a=>!o.has(a))),Xt(e,Bn(n,{shape:i,checks:[]}))}function vq(e,t){if(!ws(t))throw new Error("Invalid input to extend: expected a plain object");let n=e._zod.def.checks;if(n&&n.length>0){let s=Vn(e);for(let o of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(s,o)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return Xt(e,Bn(e._zod.def,{shape:n$(e,t)}))}function n$(e,t){let n={};return bs(n,e,Reflect.ownKeys(Vn(e))),dq(n,t),n}function kq(e,t){if(!ws(t))throw new Error("Invalid input to safeExtend: expected a plain object");return Xt(e,Bn(e._zod.def,{shape:n$(e,t)}))}function Tq(e,t){if(!t?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let n={};bs(n,e,Reflect.ownKeys(Vn(e))),bs(n,t,Reflect.ownKeys(Vn(t)));let r=Bn(e._zod.def,{shape:n,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return Xt(e,r)}function Sq(e,t,n,r="partial"){let o=t._zod.def.checks;if(o&&o.length>0)throw new Error(`.${r}() cannot be used on object schemas containing refinements`);let a=n?new Set(yd(t,n)):void 0,c={};return bs(c,t,Reflect.ownKeys(Vn(t)),e&&((u,l)=>a&&!a.has(l)?u:new e({type:"optional",innerType:u}))),Xt(t,Bn(t._zod.def,{shape:c,checks:[]}))}function Eq(e,t,n){let r=n?new Set(yd(t,n)):void 0,s={};return bs(s,t,Reflect.ownKeys(Vn(t)),(o,i)=>r&&!r.has(i)?o:new e({type:"nonoptional",innerType:o})),Xt(t,Bn(t._zod.def,{shape:s}))}function Qt(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue!==!0)return!0;return!1}function Yg(e,t=0){if(e.aborted===!0)return!0;for(let n=t;n<e.issues.length;n++)if(e.issues[n]?.continue===!1)return!0;return!1}function Qa(e,t){return t.map(n=>{var r;return(r=n).path??(r.path=[]),n.path.unshift(e),n})}function Do(e){return typeof e=="string"?e:e?.message}function bd(e){let t=[];for(let n of e??[]){let r=n._zod.def;if(!/_(length|size)$|_equals$/.test(r.check))break;let s=r.maximum??r.length??r.size;s>=0&&t.push([s,n])}return t}function ec(e,t,n){var r;for(let s=t;s<e.length;s++)(r=e[s]).schema??(r.schema=n)}function qn(e,t,n){var r;let s=e.inst?._zod?.traits;s?.has("$ZodType")&&(s.has("$ZodCheck")?(r=e).schema??(r.schema=e.inst):e.schema=e.inst);let o=e.schema!==e.inst?e.schema?._zod.def?.error:void 0,i=e.message?e.message:Do(e.inst?._zod.def?.error?.(e))??Do(o?.(e))??Do(t?.error?.(e))??Do(n.customError?.(e))??Do(n.localeError?.(e))??"Invalid input",a={};for(let c of Object.keys(e))c==="inst"||c==="schema"||c==="continue"||c==="input"||c==="__proto__"||(a[c]=e[c]);return a.path??(a.path=[]),a.message=i,t?.reportInput&&(a.input=e.input),a}function r$(e){return e instanceof Set?"set":e instanceof Map?"map":e instanceof File?"file":"unknown"}function tc(e){let t=e.length;if(!xq.test(e))return t;let n=t;for(let r=0;r<t-1;r++)(e.charCodeAt(r)&64512)===55296&&(e.charCodeAt(r+1)&64512)===56320&&(n--,r++);return n}function nc(e){return Array.isArray(e)?"array":typeof e=="string"?"string":"unknown"}function Xg(e){let t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"object":{if(e===null)return"null";if(Array.isArray(e))return"array";let n=e;if(n&&Object.getPrototypeOf(n)!==Object.prototype&&"constructor"in n&&n.constructor)return n.constructor.name}}return t}function jo(...e){let[t,n,r]=e;return typeof t=="string"?{message:t,code:"custom",input:n,inst:r}:{...t}}function Cq(e){return Object.entries(e).filter(([t,n])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function s$(e){let t=atob(e),n=new Uint8Array(t.length);for(let r=0;r<t.length;r++)n[r]=t.charCodeAt(r);return n}function o$(e){let t="";for(let n=0;n<e.length;n++)t+=String.fromCharCode(e[n]);return btoa(t)}function Aq(e){let t=e.replace(/-/g,"+").replace(/_/g,"/"),n="=".repeat((4-t.length%4)%4);return s$(t+n)}function $q(e){return o$(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function Pq(e){let t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error("Invalid hex string length");let n=new Uint8Array(t.length/2);for(let r=0;r<t.length;r+=2)n[r/2]=Number.parseInt(t.slice(r,r+2),16);return n}function Rq(e){return Array.from(e).map(t=>t.toString(16).padStart(2,"0")).join("")}function Qg(e,t){for(let n in t){let r=Object.getOwnPropertyDescriptor(t,n);r.get?Object.defineProperty(e,n,{...r,enumerable:!1}):Iq(e,n,r.value)}}function Or(e,t,n,r=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,enumerable:r,value:n}),n}function wd(e,t,n){return Or(e,t,n,!1)}function Oq(e,t){for(let n in e){let r=e[n];Object.defineProperty(t,n,{configurable:!0,enumerable:!0,get(){return Or(this,n,r(this))},set(s){Or(this,n,s)}})}return t}function Iq(e,t,n){Object.defineProperty(e,t,{configurable:!0,get(){return this==null?n:Or(this,t,n.bind(this))},set(r){Or(this,t,r)}})}function Fq(e,t){let n=Object.getPrototypeOf(e);return t in n?void 0:n}function Q(e,t,n){let r=Object.getPrototypeOf(e._zod);if(t in r&&Gg!==e._zod){Gg=void 0;return}Gg=e._zod,Object.defineProperty(r,t,{configurable:!0,get(){Object.defineProperty(this,t,zq);let s=Rr;Rr=!1;try{let o=n(this);return Rr?delete this[t]:Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o}),Rr=Rr||s,o}catch(o){throw delete this[t],Rr=Rr||s,o}},set(s){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:s})}})}function Mq(e,t,n,r){let s=Fq(e,t);s&&Object.defineProperty(s,t,{configurable:!0,get(){let o={configurable:!0,writable:!0,enumerable:r,value:void 0};return Object.defineProperty(this,t,o),o.value=n(this),Object.defineProperty(this,t,o),o.value},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:r,value:o})}})}function a$(e){let t=()=>e;return t[i$]=!0,t}var jg,J1,hd,Hg,_q,Kg,t$,Xa,_d,xq,Vg,Gg,Rr,zq,i$,nt=k(()=>{ks();jg=class{constructor(t){this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};J1=Symbol("evaluating");hd="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};Hg=Ka(()=>{if(ht.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let e=Function;return new e(""),!0}catch{return!1}});_q=e=>{let t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},Kg=new Set(["string","number","symbol"]),t$=new Set(["string","number","bigint","boolean","symbol","undefined"]);Xa={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},_d={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};xq=/[\uD800-\uDBFF]/;Vg=class{constructor(...t){}};Rr=!1,zq={configurable:!0,get(){Rr=!0}};i$="~constantCatch"});function Nq(e){let t=u$;if(t){let n=t.stackTraceLimit;if(typeof n=="number"){try{t.stackTraceLimit=0}catch{return u$=null,new e}try{return new e}finally{t.stackTraceLimit=n}}}return new e}function R(e,t,n,r){let s={};function o(p){this.def=p,this.constr=d,this.traits=new Set}o.prototype=s;let i=n,a=i&&new WeakSet;function c(p,f){if(p._zod){if(p._zod.traits.has(e))return}else{e_.value=new o(f);try{Object.defineProperty(p,"_zod",e_)}finally{e_.value=void 0}}if(p._zod.traits.add(e),t(p,f),a){let h=Object.getPrototypeOf(p),g=p._zod.constr.prototype,_=h;for(;_&&_!==g;)_=Object.getPrototypeOf(_);let y=_??h;a.has(y)||(a.add(y),Qg(y,i))}let m=d.prototype;for(let h in m)Object.prototype.hasOwnProperty.call(m,h)&&(h in p||(p[h]=m[h].bind(p)))}let u=r?.Parent??Object;class l extends u{}Object.defineProperty(l,"name",{value:e});function d(p){let f=r?.Parent?Nq(l):this;c(f,p);let m=f._zod.deferred;if(m){for(let g of m)g();f._zod.deferred=void 0}let h=globalThis.__zod_globalConfig?.postProcessor;return h&&h(f),f}return Object.defineProperty(d,"init",{value:c}),Object.defineProperty(d,Symbol.hasInstance,{value:p=>r?.Parent&&p instanceof r.Parent?!0:p?._zod?.traits?.has(e)}),Object.defineProperty(d,"name",{value:e}),d}function tn(e){return e&&Object.assign(ht,e),ht}var c$,e_,u$,en,Vo,ht,ks=k(()=>{nt();e_={value:void 0,enumerable:!1},u$="captureStackTrace"in Error?Error:null;en=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},Vo=class extends Error{constructor(t){super(`Encountered unidirectional transform during encode: ${t}`),this.name="ZodEncodeError"}};(c$=globalThis).__zod_globalConfig??(c$.__zod_globalConfig={});ht=globalThis.__zod_globalConfig});function Dq(){let e=this._zod;return e.message??(e.message=JSON.stringify(e.def,Go,2)),e.message}function Uq(e){this._zod.message=e}function Gq(e,t,n){return Object.prototype.hasOwnProperty.call(e,t)||(t==="__proto__"?Object.defineProperty(e,t,{value:n(),writable:!0,enumerable:!0,configurable:!0}):e[t]=n()),e[t]}function f$(e,t=n=>n.message){let n={},r=[];for(let s of e.issues)s.path.length>0?Gq(n,s.path[0],()=>[]).push(t(s)):r.push(t(s));return{formErrors:r,fieldErrors:n}}function m$(e,t=n=>n.message){let n={_errors:[]},r=(s,o=[])=>{for(let i of s.issues)if(i.code==="invalid_union"&&i.errors.length)i.errors.map(a=>r({issues:a},[...o,...i.path]));else if(i.code==="invalid_key")r({issues:i.issues},[...o,...i.path]);else if(i.code==="invalid_element")r({issues:i.issues},[...o,...i.path]);else{let a=[...o,...i.path];if(a.length===0)n._errors.push(t(i));else{let c=n,u=0;for(;u<a.length;){let l=a[u],d=u===a.length-1;if(l==="_errors"){d&&c._errors.push(t(i)),u++;continue}Object.prototype.hasOwnProperty.call(c,l)||Object.defineProperty(c,l,{value:{_errors:[]},enumerable:!0,writable:!0,configurable:!0});let p=c[l];d&&p._errors.push(t(i)),c=p,u++}}}};return r(e),n}var Lq,n_,l$,d$,p$,ppe,h$=k(()=>{ks();nt();Lq={get:Dq,set:Uq,enumerable:!0,configurable:!0},n_={value:void 0,enumerable:!1},l$=new WeakSet([Object.prototype,Error.prototype]),d$=(e,t)=>{e.name="$ZodError",n_.value=t,Object.defineProperty(e,"issues",n_),n_.value=void 0,Object.defineProperty(e,"message",Lq);let n=Object.getPrototypeOf(e);l$.has(n)||(l$.add(n),Object.defineProperty(n,"toString",{configurable:!0,enumerable:!1,get(){let r=()=>this.message;return Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,"toString",{value:r,configurable:!0,writable:!0})}}))},p$=R("$ZodError",d$),ppe=R("$ZodError",d$,void 0,{Parent:Error})});function vd(e,t){return{callee:t?.callee??e,Err:t?.Err}}function g$(e,t,n){let r;return{success:!1,get error(){return r||(r=new e(t.map(s=>qn(s,n,tn()))),t=void 0,n=void 0),r},set error(s){r=s,t=void 0,n=void 0}}}function Bq(e,t,n){let r=n?{...n,async:!1,abortEarly:!0}:{async:!1,abortEarly:!0},s=e._zod.bag.fallbackRun,o;if(s?(r[Vq]=!0,o=s({value:t,issues:[]},r)):o=e._zod.run({value:t,issues:[]},r),o instanceof Promise)throw new en;return o.issues.length===0}var kd,Td,Sd,Ed,jq,Vq,r_,s_,_$,y$,b$,w$,v$,k$,T$,S$,E$=k(()=>{ks();nt();kd=e=>{let t=(n,r,s,o)=>{let i=s?{...s,async:!1}:{async:!1},a=n._zod.run({value:r,issues:[]},i);if(a instanceof Promise)throw new en;if(a.issues.length){let c=new(o?.Err??e)(a.issues.map(u=>qn(u,i,tn())));throw hd(c,o?.callee??t),c}return a.value};return t},Td=e=>{let t=async(n,r,s,o)=>{let i=s?{...s,async:!0}:{async:!0},a=n._zod.run({value:r,issues:[]},i);if(a instanceof Promise&&(a=await a),a.issues.length){let c=new(o?.Err??e)(a.issues.map(u=>qn(u,i,tn())));throw hd(c,o?.callee??t),c}return a.value};return t},Sd=e=>(t,n,r)=>{let s=r?{...r,async:!1}:{async:!1},o=t._zod.run({value:n,issues:[]},s);if(o instanceof Promise)throw new en;return o.issues.length?g$(e,o.issues,s):{success:!0,data:o.value}};Ed=e=>async(t,n,r)=>{let s=r?{...r,async:!0}:{async:!0},o=t._zod.run({value:n,issues:[]},s);return o instanceof Promise&&(o=await o),o.issues.length?g$(e,o.issues,s):{success:!0,data:o.value}},jq=Symbol.for("zod.compile.invalid"),Vq=Symbol.for("zod.compile.fallback"),r_=((e,t,n)=>{let r=e._zod.bag.validator;if(r!==void 0){if(r(t)!==jq)return!0;if(r.definite===!0&&n===void 0)return!1}return Bq(e,t,n)});s_=async(e,t,n)=>{let r=n?{...n,async:!0,abortEarly:!0}:{async:!0,abortEarly:!0},s=e._zod.run({value:t,issues:[]},r);return s instanceof Promise&&(s=await s),s.issues.length===0},_$=e=>{let t=kd(e),n=(r,s,o,i)=>{let a=o?{...o,direction:"backward"}:{direction:"backward"};return t(r,s,a,vd(n,i))};return n},y$=e=>{let t=kd(e),n=(r,s,o,i)=>t(r,s,o,vd(n,i));return n},b$=e=>{let t=Td(e),n=async(r,s,o,i)=>{let a=o?{...o,direction:"backward"}:{direction:"backward"};return await t(r,s,a,vd(n,i))};return n},w$=e=>{let t=Td(e),n=async(r,s,o,i)=>await t(r,s,o,vd(n,i));return n},v$=e=>(t,n,r)=>{let s=r?{...r,direction:"backward"}:{direction:"backward"};return Sd(e)(t,n,s)},k$=e=>(t,n,r)=>Sd(e)(t,n,r),T$=e=>async(t,n,r)=>{let s=r?{...r,direction:"backward"}:{direction:"backward"};return Ed(e)(t,n,s)},S$=e=>async(t,n,r)=>Ed(e)(t,n,r)});function O$(e){return new RegExp(`^[a-zA-Z0-9_-]{${e}}$`)}function M$(){return new RegExp(qq,"u")}function Zq(e){return new RegExp(`^${e}$`)}function o_(e){let t="(?:[01]\\d|2[0-3]):[0-5]\\d";return typeof e.precision=="number"?e.precision===-1?`${t}`:e.precision===0?`${t}:[0-5]\\d`:`${t}:[0-5]\\d\\.\\d{${e.precision}}`:e.seconds?`${t}:[0-5]\\d(?:\\.\\d+)?`:`${t}(?::[0-5]\\d(?:\\.\\d+)?)?`}function W$(e){return new RegExp(`^${o_(e)}$`)}function H$(e){let t=["Z"];e.offset&&t.push("([+-](?:[01]\\d|2[0-3]):[0-5]\\d)");let n=`${o_({precision:e.precision,seconds:!0})}(?:${t.join("|")})`,r=e.local?`${n}|${o_({precision:e.precision})}`:n;return new RegExp(`^${q$}T(?:${r})$`)}var x$,C$,A$,$$,P$,R$,I$,F$,i_,z$,qq,N$,D$,U$,L$,G$,j$,V$,B$,q$,Z$,K$,J$,a_,Y$,X$,Q$,sc=k(()=>{x$=/^[cC][0-9a-z]{6,}$/,C$=/^[0-9a-z]+$/,A$=/^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/,$$=/^[0-9a-vA-V]{20}$/,P$=/^[A-Za-z0-9]{27}$/,R$=/^[a-zA-Z0-9_-]{21}$/;I$=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/,F$=/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/,i_=e=>e?new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${e}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`):/^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/,z$=/^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/,qq="^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$";N$=/^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/,D$=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/,U$=/^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/,L$=/^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/,G$=/^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/,j$=/^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/,V$=/^https?$/,B$=/^\+[1-9]\d{6,14}$/,q$="(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))";Z$=Zq(q$);K$=/^[\s\S]{0,}$/,J$=/^-?\d+n?$/,a_=/^-?\d+(?:\.\d+)?$/,Y$=/^(?:true|false)$/i,X$=/^[^A-Z]*$/,Q$=/^[^a-z]*$/});var Fe,c_,xd,u_,l_,eP,tP,nP,rP,sP,oc,oP,iP,aP,cP,uP,lP,dP,Cd=k(()=>{ks();sc();nt();Fe=R("$ZodCheck",(e,t)=>{var n;e._zod??(e._zod={}),e._zod.def=t,(n=e._zod).onattach??(n.onattach=[])}),c_=e=>{let t=e.value;return!Bg(t)&&t.length!==void 0},xd={number:"number",bigint:"bigint",object:"date"},u_=R("$ZodCheckLessThan",(e,t)=>{Fe.init(e,t);let n=xd[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value<=t.value:r.value<t.value)||r.issues.push({origin:xd[typeof r.value]??n,code:"too_big",maximum:typeof t.value=="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),l_=R("$ZodCheckGreaterThan",(e,t)=>{Fe.init(e,t);let n=xd[typeof t.value];e._zod.check=r=>{(t.inclusive?r.value>=t.value:r.value>t.value)||r.issues.push({origin:xd[typeof r.value]??n,code:"too_small",minimum:typeof t.value=="object"?t.value.getTime():t.value,input:r.value,inclusive:t.inclusive,inst:e,continue:!t.abort})}}),eP=R("$ZodCheckMultipleOf",(e,t)=>{Fe.init(e,t),e._zod.check=n=>{if(typeof n.value!=typeof t.value)throw new Error("Cannot mix number and bigint in multiple_of check.");(typeof n.value=="bigint"?t.value!==BigInt(0)&&n.value%t.value===BigInt(0):qg(n.value,t.value)===0)||n.issues.push({origin:typeof n.value,code:"not_multiple_of",divisor:t.value,input:n.value,inst:e,continue:!t.abort})}}),tP=R("$ZodCheckNumberFormat",(e,t)=>{Fe.init(e,t),t.format=t.format||"float64";let n=t.format?.includes("int"),r=n?"int":"number",[s,o]=Xa[t.format];e._zod.check=i=>{let a=i.value;if(n){if(!Number.isInteger(a)){i.issues.push({expected:r,format:t.format,code:"invalid_type",continue:!1,input:a,inst:e});return}if(!Number.isSafeInteger(a)){a>0?i.issues.push({input:a,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort}):i.issues.push({input:a,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst:e,origin:r,inclusive:!0,continue:!t.abort});return}}a<s&&i.issues.push({origin:"number",input:a,code:"too_small",minimum:s,inclusive:!0,inst:e,continue:!t.abort}),a>o&&i.issues.push({origin:"number",input:a,code:"too_big",maximum:o,inclusive:!0,inst:e,continue:!t.abort})}}),nP=R("$ZodCheckMaxLength",(e,t)=>{var n;Fe.init(e,t),(n=e._zod.def).when??(n.when=c_),e._zod.check=r=>{let s=r.value,o=s.length;if((typeof s=="string"&&o>t.maximum?tc(s):o)<=t.maximum)return;let a=nc(s);r.issues.push({origin:a,code:"too_big",maximum:t.maximum,inclusive:!0,input:s,inst:e,continue:!t.abort})}}),rP=R("$ZodCheckMinLength",(e,t)=>{var n;Fe.init(e,t),(n=e._zod.def).when??(n.when=c_),e._zod.check=r=>{let s=r.value,o=s.length;if((typeof s=="string"&&o>=t.minimum&&o<t.minimum*2?tc(s):o)>=t.minimum)return;let a=nc(s);r.issues.push({origin:a,code:"too_small",minimum:t.minimum,inclusive:!0,input:s,inst:e,continue:!t.abort})}}),sP=R("$ZodCheckLengthEquals",(e,t)=>{var n;Fe.init(e,t),(n=e._zod.def).when??(n.when=c_),e._zod.check=r=>{let s=r.value,o=s.length,i=typeof s=="string"&&o>=t.length&&o<=t.length*2?tc(s):o;if(i===t.length)return;let a=nc(s),c=i>t.length;r.issues.push({origin:a,...c?{code:"too_big",maximum:t.length}:{code:"too_small",minimum:t.length},inclusive:!0,exact:!0,input:r.value,inst:e,continue:!t.abort})}}),oc=R("$ZodCheckStringFormat",(e,t)=>{var n,r;Fe.init(e,t),t.pattern?(n=e._zod).check??(n.check=s=>{t.pattern.lastIndex=0,!t.pattern.test(s.value)&&s.issues.push({origin:"string",code:"invalid_format",format:t.format,input:s.value,...t.pattern?{pattern:t.pattern.toString()}:{},inst:e,continue:!t.abort})}):(r=e._zod).check??(r.check=()=>{})}),oP=R("$ZodCheckRegex",(e,t)=>{oc.init(e,t),e._zod.check=n=>{t.pattern.lastIndex=0,!t.pattern.test(n.value)&&n.issues.push({origin:"string",code:"invalid_format",format:"regex",input:n.value,pattern:t.pattern.toString(),inst:e,continue:!t.abort})}}),iP=R("$ZodCheckLowerCase",(e,t)=>{t.pattern??(t.pattern=X$),oc.init(e,t)}),aP=R("$ZodCheckUpperCase",(e,t)=>{t.pattern??(t.pattern=Q$),oc.init(e,t)}),cP=R("$ZodCheckIncludes",(e,t)=>{Fe.init(e,t);let n=vs(t.includes),r=new RegExp(typeof t.position=="number"?`^.{${t.position},}${n}`:n);t.pattern=r,e._zod.check=s=>{s.value.includes(t.includes,t.position)||s.issues.push({origin:"string",code:"invalid_format",format:"includes",includes:t.includes,input:s.value,inst:e,continue:!t.abort})}}),uP=R("$ZodCheckStartsWith",(e,t)=>{Fe.init(e,t);let n=new RegExp(`^${vs(t.prefix)}.*`);t.pattern??(t.pattern=n),e._zod.check=r=>{r.value.startsWith(t.prefix)||r.issues.push({origin:"string",code:"invalid_format",format:"starts_with",prefix:t.prefix,input:r.value,inst:e,continue:!t.abort})}}),lP=R("$ZodCheckEndsWith",(e,t)=>{Fe.init(e,t);let n=new RegExp(`.*${vs(t.suffix)}$`);t.pattern??(t.pattern=n),e._zod.check=r=>{r.value.endsWith(t.suffix)||r.issues.push({origin:"string",code:"invalid_format",format:"ends_with",suffix:t.suffix,input:r.value,inst:e,continue:!t.abort})}}),dP=R("$ZodCheckOverwrite",(e,t)=>{Fe.init(e,t),e._zod.check=n=>{n.value=t.tx(n.value)}})});var Ad,d_=k(()=>{Ad=class{constructor(t=[],n={}){this.content=[],this.indent=0,this.args=t,this.closed=n}indented(t){this.indent+=1;try{t(this)}finally{this.indent-=1}}write(t){if(typeof t=="function"){t(this,{execution:"sync"}),t(this,{execution:"async"});return}let r=t.split(`
`).filter(i=>i),s=Math.min(...r.map(i=>i.length-i.trimStart().length)),o=r.map(i=>i.slice(s)).map(i=>" ".repeat(this.indent*2)+i);for(let i of o)this.content.push(i)}compile(){let t=Function,n=this?.content??[""];return new t(...Object.keys(this.closed),`return function (${this.args.join(", ")}) {
${n.join(`
`)}
};`)(...Object.values(this.closed))}}});var fP,p_=k(()=>{fP={major:4,minor:6,patch:7}});async function Hq(e,t){let n={async:!0};return SP(await e._zod.run({value:t,issues:[]},n),n)}function m_(e){return{validate:t=>{let n={async:!1};try{let r=e._zod.run({value:t,issues:[]},n);if(!(r instanceof Promise))return SP(r,n)}catch{}return Hq(e,t)},vendor:"zod",version:1}}function $P(e){try{return typeof URL<"u"&&typeof URL.canParse=="function"?URL.canParse(e):(new URL(e),!0)}catch{return!1}}function Kq(e,t){return!("normalize"in t)&&!("hostname"in t)&&!("protocol"in t)?$P(e)||Pd:Jq(e,t)}function Jq(e,t){if(!t.normalize&&t.protocol?.source===V$.source&&!/^https?:\/\//i.test(e))return AP;try{if(typeof URL<"u"){let n=URL;if(typeof n.parse=="function")return n.parse(e)??Pd}return new URL(e)}catch{return Pd}}function mP(e){return e.replace(Yq,"")}function Xq(e,t){return t.lastIndex=0,t.test(e.hostname)}function Qq(e,t){return t.lastIndex=0,t.test(e.protocol.endsWith(":")?e.protocol.slice(0,-1):e.protocol)}function VP(e){return eZ.test(e)?$P(`http://[${e}]`):!1}function tZ(e){let t=e.split("/");if(t.length!==2)return!1;let[n,r]=t;if(!r)return!1;let s=Number(r);return`${s}`!==r||s<0||s>128?!1:VP(n)}function WP(e){if(e==="")return!0;if(/\s/.test(e)||e.length%4!==0)return!1;try{return atob(e),!0}catch{return!1}}function nZ(e){if(!Id.test(e))return!1;let t=e.replace(/[-_]/g,r=>r==="-"?"+":"/"),n=t.padEnd(Math.ceil(t.length/4)*4,"=");return WP(n)}function rZ(e,t=null){try{let n=e.split(".");if(n.length!==3)return!1;let[r]=n;if(!r)return!1;let s=JSON.parse(atob(r));return!("typ"in s&&s?.typ!=="JWT"||!s.alg||t&&(!("alg"in s)||s.alg!==t))}catch{return!1}}function sZ(e,t){let n=bd(e._zod.def.checks);if(!n.length)return;let r=Math.min(...n.map(o=>o[0])),s=e._zod.parse;e._zod.parse=(o,i)=>{let a=t(o.value);if(a>r&&!i?.skipChecks&&i?.direction!=="backward"){for(let[c,u]of bd(e._zod.def.checks))if(a>c&&u._zod.def.when(o)){let l=o.issues.length;return u._zod.check(o),o.issues[l].continue=!1,ec(o.issues,l,e),o}}return s(o,i)}}function hP(e,t,n){e.issues.length&&t.issues.push(...Qa(n,e.issues)),t.value[n]=e.value}function Rd(e,t,n,r,s,o){let i=n in r,a=o==="optional";if(!(!i&&a&&s==="optional")){if(e.issues.length){if(s!==void 0&&a&&!i)return;t.issues.push(...Qa(n,e.issues))}if(!i&&s===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n]});return}e.value===void 0?(i||s==="defaulted"&&!a)&&(t.value[n]=void 0):t.value[n]=e.value}}function sR(e){let t=Object.keys(e.shape),n=Object.getOwnPropertySymbols(e.shape),r=n.length?n:iZ,s=r.length?[...t,...r]:t;for(let i of s)if(!e.shape?.[i]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(i)}": expected a Zod schema`);let o=Jg(e.shape);return{...e,allKeys:s,symbolKeys:r,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(o)}}function oR(e,t,n,r,s,o,i){let a=[],c=s.keySet,u=s.catchall._zod,l=u.def.type,d=u.optin,p=u.optout,f=0;for(let m in t){if(i&&n.issues.length!==f){if(Qt(n,f))break;f=n.issues.length}if(c.has(m))continue;if(m==="__proto__"){l==="never"&&a.push(m);continue}if(l==="never"){a.push(m);continue}let h=u.run({value:t[m],issues:[]},r);h instanceof Promise?e.push(h.then(g=>Rd(g,n,m,t,d,p))):Rd(h,n,m,t,d,p)}return a.length&&n.issues.push({code:"unrecognized_keys",keys:a,input:t,inst:o,continue:!0}),e.length?Promise.all(e).then(()=>n):n}function gP(e,t,n,r){for(let o of e)if(o.issues.length===0)return t.value=o.value,t;let s=e.filter(o=>!Qt(o));return s.length===1?(t.value=s[0].value,s[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n,errors:e.map(o=>o.issues.map(i=>qn(i,r,tn())))}),t)}function f_(e,t){if(e===t)return{valid:!0,data:e};if(e instanceof Date&&t instanceof Date&&+e==+t)return{valid:!0,data:e};if(ws(e)&&ws(t)){let n=Object.keys(t),r=Object.keys(e).filter(o=>n.indexOf(o)!==-1),s={...e,...t};Object.prototype.hasOwnProperty.call(s,"__proto__")&&delete s.__proto__;for(let o of r){if(o==="__proto__")continue;let i=f_(e[o],t[o]);if(!i.valid)return{valid:!1,mergeErrorPath:[o,...i.mergeErrorPath]};s[o]=i.data}return{valid:!0,data:s}}if(Array.isArray(e)&&Array.isArray(t)){if(e.length!==t.length)return{valid:!1,mergeErrorPath:[]};let n=[];for(let r=0;r<e.length;r++){let s=e[r],o=t[r],i=f_(s,o);if(!i.valid)return{valid:!1,mergeErrorPath:[r,...i.mergeErrorPath]};n.push(i.data)}return{valid:!0,data:n}}return{valid:!1,mergeErrorPath:[]}}function _P(e,t,n){let r=new Map,s,o=new Map,i=(u,l)=>{let d;if(u.code==="unrecognized_keys"&&!u.path?.length)s??(s=u),d=u.keys;else if(u.code==="invalid_key"&&u.origin==="record"&&u.path?.length===1){let p=String(u.path[0]);o.has(p)||o.set(p,u),d=[p]}else return!1;for(let p of d)r.has(p)||r.set(p,{}),r.get(p)[l]=!0;return!0};for(let u of t.issues)i(u,"l")||e.issues.push(u);for(let u of n.issues)i(u,"r")||e.issues.push(u);let a=[...r].filter(([,u])=>u.l&&u.r).map(([u])=>u);if(a.length){let u=s?a.filter(l=>s.keys.includes(l)):[];u.length&&e.issues.push({...s,keys:u});for(let l of a)!u.includes(l)&&o.has(l)&&e.issues.push(o.get(l))}let c=f_(t.value,n.value);if(!c.valid){if(Qt(e))return e;throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(c.mergeErrorPath)}`)}return e.value=c.data,e}function yP(e,t){return e.value=t.issues.length?void 0:t.value,e}function bP(e,t){return e.value===void 0&&(e.value=t.defaultValue),e}function wP(e,t){return!e.issues.length&&e.value===void 0&&e.issues.push({code:"invalid_type",expected:"nonoptional",input:e.value,inst:t}),e}function vP(e,t,n,r){return t.issues.length?(e.value=n.catchValue({...t,value:e.value,error:{issues:t.issues.map(s=>qn(s,r,tn()))},input:e.value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}function $d(e,t,n){return e.issues.some(r=>r.code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n)}function kP(e){return e.memo||(e.value=Object.freeze(e.value)),e}function TP(e,t,n,r){if(!e){let s={code:"custom",input:n,inst:r,path:[...r._zod.def.path??[]],continue:!r._zod.def.abort};r._zod.def.params&&(s.params=r._zod.def.params),t.issues.push(jo(s))}}var he,SP,Od,ce,EP,xP,CP,AP,Pd,Yq,PP,RP,OP,IP,FP,zP,MP,NP,DP,UP,LP,GP,jP,eZ,BP,qP,ZP,h_,HP,Id,KP,JP,YP,g_,XP,QP,eR,tR,nR,oZ,rR,iZ,aZ,iR,aR,cR,uR,lR,__,dR,pR,fR,mR,hR,gR,_R,yR,bR,y_=k(()=>{Cd();ks();d_();sc();nt();p_();nt();he=R("$ZodType",(e,t)=>{var n;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=fP;let r=e._zod.def.checks,s=e._zod.traits.has("$ZodCheck")?[e,...r??[]]:r?.length?[...r]:[];for(let o of s)for(let i of o._zod.onattach)i(e);if(s.length===0)(n=e._zod).deferred??(n.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let o=(a,c,u)=>{if(a.memo)return a;let l=Qt(a),d;for(let p of c){if(p._zod.def.when){if(Yg(a)||!p._zod.def.when(a))continue}else if(l)continue;let f=a.issues.length,m=p._zod.check(a);if(m instanceof Promise&&u?.async===!1)throw new en;if(d||m instanceof Promise)d=(d??Promise.resolve()).then(async()=>{await m,a.issues.length!==f&&(ec(a.issues,f,e),l||(l=Qt(a,f)))});else{if(a.issues.length===f)continue;ec(a.issues,f,e),l||(l=Qt(a,f))}}return d?d.then(()=>a):a},i=(a,c,u)=>{if(Qt(a))return a.aborted=!0,a;let l=o(c,s,u);if(l instanceof Promise){if(u.async===!1)throw new en;return l.then(d=>e._zod.parse(d,u))}return e._zod.parse(l,u)};e._zod.run=(a,c)=>{if(c.skipChecks)return e._zod.parse(a,c);if(c.direction==="backward"){let l=e._zod.parse({value:a.value,issues:[]},{...c,skipChecks:!0});return l instanceof Promise?l.then(d=>i(d,a,c)):i(l,a,c)}let u=e._zod.parse(a,c);if(u instanceof Promise){if(c.async===!1)throw new en;return u.then(l=>o(l,s,c))}return o(u,s,c)}}},{get"~standard"(){return wd(this,"~standard",m_(this))},set"~standard"(e){Or(this,"~standard",e)}}),SP=(e,t)=>e.issues.length?{issues:e.issues.map(n=>qn(n,t,tn()))}:{value:e.value};Od=R("$ZodString",(e,t)=>{he.init(e,t),e._zod.pattern=t.pattern??K$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=String(n.value)}catch{}return typeof n.value=="string"||n.issues.push({expected:"string",code:"invalid_type",input:n.value,inst:e}),n}}),ce=R("$ZodStringFormat",(e,t)=>{oc.init(e,t),Od.init(e,t)}),EP=R("$ZodGUID",(e,t)=>{t.pattern??(t.pattern=F$),ce.init(e,t)}),xP=R("$ZodUUID",(e,t)=>{if(t.version){let r={v1:1,v2:2,v3:3,v4:4,v5:5,v6:6,v7:7,v8:8}[t.version];if(r===void 0)throw new Error(`Invalid UUID version: "${t.version}"`);t.pattern??(t.pattern=i_(r))}else t.pattern??(t.pattern=i_());ce.init(e,t)}),CP=R("$ZodEmail",(e,t)=>{t.pattern??(t.pattern=z$),ce.init(e,t)}),AP=1,Pd=2;Yq=/[\t\n\r]/g;PP=R("$ZodURL",(e,t)=>{ce.init(e,t),e._zod.check=n=>{try{let r=n.value.trim(),s=Kq(r,t);if(s===AP){n.issues.push({code:"invalid_format",format:"url",note:"Invalid URL format",input:n.value,inst:e,continue:!t.abort});return}if(s===Pd){n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort});return}if(s===!0){n.value=mP(r);return}t.hostname&&!Xq(s,t.hostname)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid hostname",pattern:t.hostname.source,input:n.value,inst:e,continue:!t.abort}),t.protocol&&!Qq(s,t.protocol)&&n.issues.push({code:"invalid_format",format:"url",note:"Invalid protocol",pattern:t.protocol.source,input:n.value,inst:e,continue:!t.abort}),n.value=t.normalize?s.href:mP(r);return}catch{n.issues.push({code:"invalid_format",format:"url",input:n.value,inst:e,continue:!t.abort})}}}),RP=R("$ZodEmoji",(e,t)=>{t.pattern??(t.pattern=M$()),ce.init(e,t)}),OP=R("$ZodNanoID",(e,t)=>{if(t.length!==void 0&&(!Number.isInteger(t.length)||t.length<1))throw new Error(`Invalid nanoid length: ${t.length}`);t.pattern??(t.pattern=t.length===void 0?R$:O$(t.length)),ce.init(e,t)}),IP=R("$ZodCUID",(e,t)=>{t.pattern??(t.pattern=x$),ce.init(e,t)}),FP=R("$ZodCUID2",(e,t)=>{t.pattern??(t.pattern=C$),ce.init(e,t)}),zP=R("$ZodULID",(e,t)=>{t.pattern??(t.pattern=A$),ce.init(e,t)}),MP=R("$ZodXID",(e,t)=>{t.pattern??(t.pattern=$$),ce.init(e,t)}),NP=R("$ZodKSUID",(e,t)=>{t.pattern??(t.pattern=P$),ce.init(e,t)}),DP=R("$ZodISODateTime",(e,t)=>{t.pattern??(t.pattern=H$(t)),ce.init(e,t)}),UP=R("$ZodISODate",(e,t)=>{t.pattern??(t.pattern=Z$),ce.init(e,t)}),LP=R("$ZodISOTime",(e,t)=>{t.pattern??(t.pattern=W$(t)),ce.init(e,t)}),GP=R("$ZodISODuration",(e,t)=>{t.pattern??(t.pattern=I$),ce.init(e,t)}),jP=R("$ZodIPv4",(e,t)=>{t.pattern??(t.pattern=N$),ce.init(e,t)}),eZ=/^[0-9a-fA-F:.]+$/;BP=R("$ZodIPv6",(e,t)=>{t.pattern??(t.pattern=D$),ce.init(e,t),e._zod.check=n=>{VP(n.value)||n.issues.push({code:"invalid_format",format:"ipv6",input:n.value,inst:e,continue:!t.abort})}}),qP=R("$ZodCIDRv4",(e,t)=>{t.pattern??(t.pattern=U$),ce.init(e,t)});ZP=R("$ZodCIDRv6",(e,t)=>{t.pattern??(t.pattern=L$),ce.init(e,t),e._zod.check=n=>{tZ(n.value)||n.issues.push({code:"invalid_format",format:"cidrv6",input:n.value,inst:e,continue:!t.abort})}});h_=/^[0-9a-zA-Z+/]*={0,2}$/,HP=R("$ZodBase64",(e,t)=>{t.pattern??(t.pattern=h_),ce.init(e,t),e._zod.check=n=>{WP(n.value)||n.issues.push({code:"invalid_format",format:"base64",input:n.value,inst:e,continue:!t.abort})}}),Id=/^[A-Za-z0-9_-]*$/;KP=R("$ZodBase64URL",(e,t)=>{t.pattern??(t.pattern=Id),ce.init(e,t),e._zod.check=n=>{nZ(n.value)||n.issues.push({code:"invalid_format",format:"base64url",input:n.value,inst:e,continue:!t.abort})}}),JP=R("$ZodE164",(e,t)=>{t.pattern??(t.pattern=B$),ce.init(e,t)});YP=R("$ZodJWT",(e,t)=>{ce.init(e,t),e._zod.check=n=>{rZ(n.value,t.alg)||n.issues.push({code:"invalid_format",format:"jwt",input:n.value,inst:e,continue:!t.abort})}}),g_=R("$ZodNumber",(e,t)=>{he.init(e,t),e._zod.pattern=a_,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=Number(n.value)}catch{}let s=n.value;if(typeof s=="number"&&!Number.isNaN(s)&&Number.isFinite(s))return n;let o=typeof s=="number"?Number.isNaN(s)?"NaN":Number.isFinite(s)?void 0:String(s):void 0;return n.issues.push({expected:"number",code:"invalid_type",input:s,inst:e,...o?{received:o}:{}}),n}}),XP=R("$ZodNumberFormat",(e,t)=>{tP.init(e,t),g_.init(e,t)}),QP=R("$ZodBoolean",(e,t)=>{he.init(e,t),e._zod.pattern=Y$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=!!n.value}catch{}let s=n.value;return typeof s=="boolean"||n.issues.push({expected:"boolean",code:"invalid_type",input:s,inst:e}),n}}),eR=R("$ZodBigInt",(e,t)=>{he.init(e,t),e._zod.pattern=J$,e._zod.parse=(n,r)=>{if(t.coerce)try{n.value=BigInt(n.value)}catch{}return typeof n.value=="bigint"||n.issues.push({expected:"bigint",code:"invalid_type",input:n.value,inst:e}),n}}),tR=R("$ZodUnknown",(e,t)=>{he.init(e,t),e._zod.parse=n=>n}),nR=R("$ZodNever",(e,t)=>{he.init(e,t),e._zod.parse=(n,r)=>(n.issues.push({expected:"never",code:"invalid_type",input:n.value,inst:e}),n)});oZ=e=>Array.isArray(e)?e.length:-1;rR=R("$ZodArray",(e,t)=>{he.init(e,t);let n=ht.memoizer;n?.attach(e),e._zod.parse=(r,s)=>{let o=r.value;if(!Array.isArray(o))return r.issues.push({expected:"array",code:"invalid_type",input:o,inst:e}),r;r.value=n?n.alloc(e,r,Array(o.length),s):Array(o.length);let i=[],a=s?.abortEarly;for(let c=0;c<o.length;c++){let u=o[c],l=t.element._zod.run({value:u,issues:[]},s);if(l instanceof Promise)i.push(l.then(d=>hP(d,r,c)));else if(hP(l,r,c),a&&l.issues.length!==0&&Qt(l))break}return i.length?Promise.all(i).then(()=>r):r},sZ(e,oZ)});iZ=[];aZ=R("$ZodObject",(e,t)=>{he.init(e,t);let n=Object.getOwnPropertyDescriptor(t,"shape"),r=n?.get?n.get.raw:t.shape??{};if(r){let u=()=>{let l={...r};return Object.defineProperty(t,"shape",{value:l}),u.raw=l,l};u.raw=r,Object.defineProperty(t,"shape",{get:u})}let s=Ka(()=>sR(t));Q(e,"propValues",u=>{let l=u.def.shape,d={};for(let p in l){let f=l[p]._zod;if(f.values){Object.prototype.hasOwnProperty.call(d,p)||Yt(d,p,new Set);for(let m of f.values)d[p].add(m);f.optin!==void 0&&d[p].add(void 0)}}return d});let o=Uo,i=t.catchall,a,c=ht.memoizer;c?.attach(e),e._zod.parse=(u,l)=>{a??(a=s.value);let d=u.value;if(!o(d))return u.issues.push({expected:"object",code:"invalid_type",input:d,inst:e}),u;u.value=c?c.alloc(e,u,{},l):{};let p=[],f=a.shape,m=l?.abortEarly,h=u.issues.length;for(let g of a.allKeys){if(m&&u.issues.length!==h){if(Qt(u,h))break;h=u.issues.length}if(g==="__proto__")continue;let _=f[g],y=_._zod.optin,b=_._zod.optout,w=_._zod.run({value:d[g],issues:[]},l);w instanceof Promise?p.push(w.then(v=>Rd(v,u,g,d,y,b))):Rd(w,u,g,d,y,b)}return i?oR(p,d,u,l,s.value,e,m===!0):p.length?Promise.all(p).then(()=>u):u}}),iR=R("$ZodObjectJIT",(e,t)=>{aZ.init(e,t);let n=e._zod.parse,r=Ka(()=>sR(t)),s=ht.memoizer,o=f=>{let m=r.value,h=m.symbolKeys,g=new Ad(["payload","ctx"],{shape:f,inst:e,memo:s,syms:h}),_=v=>`shape[${v}]._zod.run({ value: input[${v}], issues: [] }, ctx)`,y=(v,T)=>`
          let ${v}_ab = false;
          for (let i = 0; i < ${v}.issues.length; i++) {
            const iss = ${v}.issues[i];
            iss.path = iss.path ? [${T}, ...iss.path] : [${T}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${v}_ab = true;
          }
          if (${v}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;g.write("const input = payload.value;");let b=Object.create(null),w=0;for(let v of m.allKeys)b[v]=`key_${w++}`;g.write(s?"const newResult = memo.alloc(inst, payload, {}, ctx);":"const newResult = {};");for(let v of m.allKeys){if(v==="__proto__")continue;let T=b[v],E=typeof v=="symbol"?`syms[${h.indexOf(v)}]`:Zg(v),S=`${E} in input`,x=f[v],$=x?._zod?.optin,C=$!==void 0,A=x?._zod?.optout==="optional";if(g.write(`const ${T} = ${_(E)};`),C&&A){let P=$==="optional"?`${T}_present`:`${T}.value !== undefined || ${T}_present`;g.write(`
        const ${T}_present = ${S};
        if (!${T}.issues.length || ${T}_present) {
          if (${T}.issues.length) {${y(T,E)}
          }

          if (${P}) {
            newResult[${E}] = ${T}.value;
          }
        }

      `)}else C?(g.write(`
        if (${T}.issues.length) {${y(T,E)}
        }
      `),$==="defaulted"?g.write(`newResult[${E}] = ${T}.value;`):g.write(`
        if (${T}.value !== undefined || ${S}) {
          newResult[${E}] = ${T}.value;
        }
      `)):g.write(`
        const ${T}_present = ${S};
        if (${T}.issues.length) {${y(T,E)}
        }
        if (!${T}_present && !${T}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${E}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${T}_present) {
          newResult[${E}] = ${T}.value;
        }

      `)}return g.write("payload.value = newResult;"),g.write("return payload;"),g.compile()},i,a=Uo,c=!ht.jitless,l=c&&Hg.value,d=t.catchall,p;e._zod.parse=(f,m)=>{p??(p=r.value);let h=f.value;return a(h)?c&&l&&m?.async===!1&&m.jitless!==!0?(i||(i=o(t.shape)),f=i(f,m),d?oR([],h,f,m,p,e,m?.abortEarly===!0):f):n(f,m):(f.issues.push({expected:"object",code:"invalid_type",input:h,inst:e}),f)}});aR=R("$ZodUnion",(e,t)=>{he.init(e,t),Q(e,"optin",r=>r.def.options.some(s=>s._zod.optin==="defaulted")?"defaulted":r.def.options.some(s=>s._zod.optin!==void 0)?"optional":void 0),Q(e,"optout",r=>r.def.options.some(s=>s._zod.optout==="optional")?"optional":void 0),Q(e,"values",r=>{if(r.def.options.every(s=>s._zod.values))return new Set(r.def.options.flatMap(s=>Array.from(s._zod.values)))}),Q(e,"pattern",r=>{if(r.def.options.every(s=>s._zod.pattern)){let s=r.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${s.map(o=>Ja(o.source)).join("|")})$`)}});let n=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r,s)=>{if(n)return n(r,s);let o=!1,i=[];for(let a of t.options){let c=a._zod.run({value:r.value,issues:[]},s);if(c instanceof Promise)i.push(c),o=!0;else{if(c.issues.length===0)return c;i.push(c)}}return o?Promise.all(i).then(a=>gP(a,r,e,s)):gP(i,r,e,s)}}),cR=R("$ZodIntersection",(e,t)=>{he.init(e,t),e._zod.parse=(n,r)=>{let s=n.value,o=t.left._zod.run({value:s,issues:[]},r),i=t.right._zod.run({value:s,issues:[]},r);return o instanceof Promise||i instanceof Promise?Promise.all([o,i]).then(([c,u])=>_P(n,c,u)):_P(n,o,i)}});uR=R("$ZodEnum",(e,t)=>{he.init(e,t);let n=Lo(t.entries),r=new Set(n);e._zod.values=r,Q(e,"pattern",s=>{let o=Lo(s.def.entries).filter(i=>Kg.has(typeof i));return new RegExp(o.length?`^(${o.map(i=>vs(i.toString())).join("|")})$`:"^[^\\s\\S]$")}),e._zod.parse=(s,o)=>{let i=s.value;return r.has(i)||s.issues.push({code:"invalid_value",values:n,input:i,inst:e}),s}}),lR=R("$ZodTransform",(e,t)=>{he.init(e,t),e._zod.optin="optional",ht.memoizer?.guard(e),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new Vo(e.constructor.name);let s=t.transform(n.value,n);if(r.async)return(s instanceof Promise?s:Promise.resolve(s)).then(i=>(n.value=i,n));if(s instanceof Promise)throw new en;return n.value=s,n}});__=R("$ZodOptional",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",Q(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r,void 0]):void 0}),Q(e,"pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ja(r.source)})?$`):void 0}),e._zod.parse=(n,r)=>{if(n.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n;let s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>yP(n,o)):yP(n,s)}return t.innerType._zod.run(n,r)}}),dR=R("$ZodExactOptional",(e,t)=>{__.init(e,t),Q(e,"values",n=>n.def.innerType._zod.values),Q(e,"pattern",n=>n.def.innerType._zod.pattern),e._zod.parse=(n,r)=>t.innerType._zod.run(n,r)}),pR=R("$ZodNullable",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin),Q(e,"optout",n=>n.def.innerType._zod.optout),Q(e,"pattern",n=>{let r=n.def.innerType._zod.pattern;return r?new RegExp(`^(${Ja(r.source)}|null)$`):void 0}),Q(e,"values",n=>n.def.innerType._zod.values?new Set([...n.def.innerType._zod.values,null]):void 0),e._zod.parse=(n,r)=>n.value===null?n:t.innerType._zod.run(n,r)}),fR=R("$ZodDefault",(e,t)=>{he.init(e,t),e._zod.optin="defaulted",Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);if(n.value===void 0)return n.value=t.defaultValue,n;let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(o=>bP(o,t)):bP(s,t)}});mR=R("$ZodPrefault",(e,t)=>{he.init(e,t),e._zod.optin="defaulted",Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>(r.direction==="backward"||n.value===void 0&&(n.value=t.defaultValue),t.innerType._zod.run(n,r))}),hR=R("$ZodNonOptional",(e,t)=>{he.init(e,t),Q(e,"values",n=>{let r=n.def.innerType._zod.values;return r?new Set([...r].filter(s=>s!==void 0)):void 0}),e._zod.parse=(n,r)=>{let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(o=>wP(o,e)):wP(s,e)}});gR=R("$ZodCatch",(e,t)=>{he.init(e,t),Q(e,"optin",n=>n.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),Q(e,"optout",n=>n.def.innerType._zod.optout),Q(e,"values",n=>n.def.innerType._zod.values),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);let s=t.innerType._zod.run({value:n.value,issues:[]},r);return s instanceof Promise?s.then(o=>vP(n,o,t,r)):vP(n,s,t,r)}}),_R=R("$ZodPipe",(e,t)=>{he.init(e,t),Q(e,"values",n=>n.def.in._zod.values),Q(e,"optin",n=>n.def.in._zod.optin),Q(e,"optout",n=>n.def.out._zod.optout),Q(e,"propValues",n=>n.def.in._zod.propValues),e._zod.parse=(n,r)=>{if(r.direction==="backward"){let o=t.out._zod.run(n,r);return o instanceof Promise?o.then(i=>$d(i,t.in,r)):$d(o,t.in,r)}let s=t.in._zod.run(n,r);return s instanceof Promise?s.then(o=>$d(o,t.out,r)):$d(s,t.out,r)}});yR=R("$ZodReadonly",(e,t)=>{he.init(e,t),Q(e,"propValues",n=>n.def.innerType._zod.propValues),Q(e,"values",n=>n.def.innerType._zod.values),Q(e,"optin",n=>n.def.innerType?._zod?.optin),Q(e,"optout",n=>n.def.innerType?._zod?.optout),e._zod.parse=(n,r)=>{if(r.direction==="backward")return t.innerType._zod.run(n,r);let s=t.innerType._zod.run(n,r);return s instanceof Promise?s.then(kP):kP(s)}});bR=R("$ZodCustom",(e,t)=>{Fe.init(e,t),he.init(e,t),e._zod.parse=(n,r)=>n,e._zod.check=n=>{let r=n.value,s=t.fn(r);if(s instanceof Promise)return s.then(o=>TP(o,n,r,e));TP(s,n,r,e)}})});function vR(e){return e!==null&&typeof e=="object"}function b_(e){return e.map(t=>t.path?{...t,path:t.path.slice()}:{...t})}function Nd(e,t,n){let r=kR.get(e);if(r!==void 0)return r?ac:ic;if(t.has(e))return ac;t.add(e);let s=ic,o=l=>{if(s!==ac&&l?._zod){let d=Nd(l,t,n);d>s&&(s=d)}},i=(l,d)=>{let p=ic;for(let f of Reflect.ownKeys(l)){let m=Object.getOwnPropertyDescriptor(l,f);if(d&&!m.enumerable)continue;let h=m.get?Md:m.value?._zod?Nd(m.value,t,n):ic;h>p&&(p=h)}return p},a=l=>{l>s&&(s=l)},c=e._zod.def,u=c.type;switch(u){case"object":{let l=Ya(c);a(l?i(l,!0):Md),o(c.catchall);break}case"array":o(c.element);break;case"tuple":for(let l of c.items)o(l);o(c.rest);break;case"record":case"map":o(c.keyType),o(c.valueType);break;case"set":o(c.valueType);break;case"union":for(let l of c.options)o(l);break;case"intersection":o(c.left),o(c.right);break;case"optional":case"nullable":case"default":case"prefault":case"catch":case"readonly":case"nonoptional":case"promise":case"success":o(c.innerType);break;case"pipe":o(c.in),o(c.out);break;case"function":o(c.input),o(c.output);break;case"lazy":{let l=c._cachedInner??(n?e._zod.innerType:void 0);a(l?Nd(l,t,!1):Md);break}case"template_literal":case"string":case"number":case"int":case"boolean":case"bigint":case"symbol":case"undefined":case"null":case"void":case"never":case"any":case"unknown":case"date":case"nan":case"enum":case"literal":case"file":case"transform":case"custom":break;default:for(let l in c){let d=Object.getOwnPropertyDescriptor(c,l);if(!d||d.get)continue;let p=d.value;if(!(!p||typeof p!="object")){if(p._zod)o(p);else if(Array.isArray(p))for(let f of p)o(f)}}}return t.delete(e),cZ(e,s)}function cZ(e,t){return t!==Md&&kR.set(e,t===ac),t}function uZ(e,t){let n=e.buckets.get(t);return n||(n=new WeakMap,e.buckets.set(t,n)),n}function TR(){return lZ}function dZ(e,t){let n=e[v_]?.backEdges;return n!==void 0&&vR(t)&&n.has(t)}var w_,v_,wR,kR,ic,Md,ac,Fd,zd,lZ,SR=k(()=>{nt();w_=class extends Error{constructor(){super("Cannot parse a reference cycle that closes through a transform"),this.name="ZodCyclicError"}},v_="~memo",wR=[];kR=new WeakMap,ic=0,Md=1,ac=2;zd=[],lZ={alloc(e,t,n){let r=Fd;if(!r)return n;Fd=void 0;let s={value:n,issues:null};return r.set(t.value,s),zd.push(s),n},guard(e){var t;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let n=e._zod.parse,r=(s,o)=>{if(o.direction!=="backward"&&dZ(o,s.value))throw new w_;return n(s,o)};e._zod.parse=r,e._zod.run===n&&(e._zod.run=r)})},attach(e){var t;let n,r=!1,s,o;(t=e._zod).deferred??(t.deferred=[]),e._zod.deferred.push(()=>{let i=e._zod.parse,a=(c,u)=>{if(n===void 0){let _=Nd(e,new Set,!1);if(_===ic)return e._zod.parse=i,e._zod.run===a&&(e._zod.run=i),i(c,u);_===ac||r?n=!0:r=!0}let l=c.value;if(!vR(l))return i(c,u);let d=u[v_];d||(d={buckets:new WeakMap,backEdges:void 0},u[v_]=d);let p;s===u?p=o:(p=uZ(d,e),s=u,o=p);let f=p.get(l);if(f)return c.value=f.value,f.issues?f.issues.length&&c.issues.push(...b_(f.issues)):(c.memo=!0,d.backEdges??(d.backEdges=new WeakSet),d.backEdges.add(f.value)),c;Fd=p;let m=zd.length,h=i(c,u);Fd=void 0;let g=zd.length>m?zd.pop():void 0;return h instanceof Promise?h.then(_=>(g&&(g.issues=_.issues.length?b_(_.issues):wR),_)):(g&&(g.issues=h.issues.length?b_(h.issues):wR),h)};e._zod.parse=a,e._zod.run===i&&(e._zod.run=a)})}}});function ER(){return{localeError:pZ()}}var pZ,xR=k(()=>{nt();pZ=()=>{let e={string:{unit:"characters",verb:"to have"},file:{unit:"bytes",verb:"to have"},array:{unit:"items",verb:"to have"},set:{unit:"items",verb:"to have"},map:{unit:"entries",verb:"to have"}};function t(o){return e[o]??null}let n={regex:"input",email:"email address",url:"URL",emoji:"emoji",uuid:"UUID",uuidv4:"UUIDv4",uuidv6:"UUIDv6",nanoid:"nanoid",guid:"GUID",cuid:"cuid",cuid2:"cuid2",ulid:"ULID",xid:"XID",ksuid:"KSUID",datetime:"ISO datetime",date:"ISO date",time:"ISO time",duration:"ISO duration",ipv4:"IPv4 address",ipv6:"IPv6 address",mac:"MAC address",cidrv4:"IPv4 range",cidrv6:"IPv6 range",base64:"base64-encoded string",base64url:"base64url-encoded string",json_string:"JSON string",e164:"E.164 number",currency_code:"currency code",credit_card:"credit card number",iban:"IBAN",jwt:"JWT",template_literal:"input"},r={nan:"NaN"};function s(o,i){return o==="number"&&typeof i=="number"&&!Number.isFinite(i)?String(i):r[o]??o}return o=>{switch(o.code){case"invalid_type":{let i=s(o.expected),a=Xg(o.input),c=s(a,o.input);return`Invalid input: expected ${i}, received ${c}`}case"invalid_value":return o.values.length===1?`Invalid input: expected ${gd(o.values[0])}`:`Invalid option: expected one of ${md(o.values,"|")}`;case"too_big":{let i=o.exact?"exactly ":o.inclusive?"<=":"<",a=t(o.origin);return a?`Too big: expected ${o.origin??"value"} to have ${i}${o.maximum.toString()} ${a.unit??"elements"}`:`Too big: expected ${o.origin??"value"} to be ${i}${o.maximum.toString()}`}case"too_small":{let i=o.exact?"exactly ":o.inclusive?">=":">",a=t(o.origin);return a?`Too small: expected ${o.origin} to have ${i}${o.minimum.toString()} ${a.unit}`:`Too small: expected ${o.origin} to be ${i}${o.minimum.toString()}`}case"invalid_format":{let i=o;return i.format==="starts_with"?`Invalid string: must start with "${i.prefix}"`:i.format==="ends_with"?`Invalid string: must end with "${i.suffix}"`:i.format==="includes"?`Invalid string: must include "${i.includes}"`:i.format==="regex"?`Invalid string: must match pattern ${i.pattern}`:`Invalid ${n[i.format]??o.format}`}case"not_multiple_of":return`Invalid number: must be a multiple of ${o.divisor}`;case"unrecognized_keys":return`Unrecognized key${o.keys.length>1?"s":""}: ${md(o.keys,", ")}`;case"invalid_key":return`Invalid key in ${o.origin}`;case"invalid_union":return o.options&&Array.isArray(o.options)&&o.options.length>0?`Invalid discriminator value. Expected ${o.options.map(a=>`'${a}'`).join(" | ")}`:o.inclusive===!1?"Invalid input: more than one option matched":"Invalid input";case"invalid_element":return`Invalid value in ${o.origin}`;default:return"Invalid input"}}}});var k_=k(()=>{});function fZ(){return new T_}var AR,T_,Ts,S_=k(()=>{T_=class{constructor(){this._map=new WeakMap,this._idmap=new Map}add(t,...n){let r=n[0];return this._map.set(t,r),r&&typeof r=="object"&&"id"in r&&this._idmap.set(r.id,t),this}clear(){return this._map=new WeakMap,this._idmap=new Map,this}remove(t){let n=this._map.get(t);return n&&typeof n=="object"&&"id"in n&&this._idmap.delete(n.id),this._map.delete(t),this}get(t){let n=t._zod.parent;if(n){let r={...this.get(n)??{}};delete r.id;let s={...r,...this._map.get(t)};return Object.keys(s).length?s:void 0}return this._map.get(t)}has(t){return this._map.has(t)}};(AR=globalThis).__zod_globalRegistry??(AR.__zod_globalRegistry=fZ());Ts=globalThis.__zod_globalRegistry});var $R=k(()=>{});function mZ(e){return e.checks&&(e.checks=[...e.checks]),e}function PR(e,t){return new e(mZ({type:"string",...U(t)}))}function RR(e,t){return new e({type:"string",format:"email",check:"string_format",abort:!1,...U(t)})}function OR(e,t){return new e({type:"string",format:"guid",check:"string_format",abort:!1,...U(t)})}function IR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,...U(t)})}function FR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v4",...U(t)})}function zR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v6",...U(t)})}function MR(e,t){return new e({type:"string",format:"uuid",check:"string_format",abort:!1,version:"v7",...U(t)})}function NR(e,t){return new e({type:"string",format:"url",check:"string_format",abort:!1,...U(t)})}function DR(e,t){return new e({type:"string",format:"emoji",check:"string_format",abort:!1,...U(t)})}function UR(e,t){return new e({type:"string",format:"nanoid",check:"string_format",abort:!1,...U(t)})}function LR(e,t){return new e({type:"string",format:"cuid",check:"string_format",abort:!1,...U(t)})}function GR(e,t){return new e({type:"string",format:"cuid2",check:"string_format",abort:!1,...U(t)})}function jR(e,t){return new e({type:"string",format:"ulid",check:"string_format",abort:!1,...U(t)})}function VR(e,t){return new e({type:"string",format:"xid",check:"string_format",abort:!1,...U(t)})}function BR(e,t){return new e({type:"string",format:"ksuid",check:"string_format",abort:!1,...U(t)})}function qR(e,t){return new e({type:"string",format:"ipv4",check:"string_format",abort:!1,...U(t)})}function ZR(e,t){return new e({type:"string",format:"ipv6",check:"string_format",abort:!1,...U(t)})}function WR(e,t){return new e({type:"string",format:"cidrv4",check:"string_format",abort:!1,...U(t)})}function HR(e,t){return new e({type:"string",format:"cidrv6",check:"string_format",abort:!1,...U(t)})}function KR(e,t){return new e({type:"string",format:"base64",check:"string_format",abort:!1,...U(t)})}function JR(e,t){return new e({type:"string",format:"base64url",check:"string_format",abort:!1,...U(t)})}function YR(e,t){return new e({type:"string",format:"e164",check:"string_format",abort:!1,...U(t)})}function XR(e,t){return new e({type:"string",format:"jwt",check:"string_format",abort:!1,...U(t)})}function QR(e,t){return new e({type:"string",format:"datetime",check:"string_format",offset:!1,local:!1,precision:null,...U(t)})}function eO(e,t){return new e({type:"string",format:"date",check:"string_format",...U(t)})}function tO(e,t){return new e({type:"string",format:"time",check:"string_format",precision:null,...U(t)})}function nO(e,t){return new e({type:"string",format:"duration",check:"string_format",...U(t)})}function rO(e,t){return new e({type:"number",check:"number_format",abort:!1,format:"safeint",...U(t)})}function sO(e,t){return new e({type:"boolean",...U(t)})}function oO(e,t){return new e({type:"bigint",...U(t)})}function iO(e){return new e({type:"unknown"})}function aO(e,t){return new e({type:"never",...U(t)})}function Bo(e,t){return new u_({check:"less_than",...U(t),value:e,inclusive:!1})}function Ir(e,t){return new u_({check:"less_than",...U(t),value:e,inclusive:!0})}function qo(e,t){return new l_({check:"greater_than",...U(t),value:e,inclusive:!1})}function Fr(e,t){return new l_({check:"greater_than",...U(t),value:e,inclusive:!0})}function cc(e,t){return new eP({check:"multiple_of",...U(t),value:e})}function Dd(e,t){return new nP({check:"max_length",...U(t),maximum:e})}function Zo(e,t){return new rP({check:"min_length",...U(t),minimum:e})}function Ud(e,t){return new sP({check:"length_equals",...U(t),length:e})}function E_(e,t){return new oP({check:"string_format",format:"regex",...U(t),pattern:e})}function x_(e){return new iP({check:"string_format",format:"lowercase",...U(e)})}function C_(e){return new aP({check:"string_format",format:"uppercase",...U(e)})}function A_(e,t){return new cP({check:"string_format",format:"includes",...U(t),includes:e})}function $_(e,t){return new uP({check:"string_format",format:"starts_with",...U(t),prefix:e})}function P_(e,t){return new lP({check:"string_format",format:"ends_with",...U(t),suffix:e})}function zr(e){return new dP({check:"overwrite",tx:e})}function R_(e){return zr(t=>t.normalize(e))}function O_(){return zr(e=>e.trim())}function I_(){return zr(e=>e.toLowerCase())}function F_(){return zr(e=>e.toUpperCase())}function z_(){return zr(e=>Wg(e))}function cO(e,t,n){return new e({type:"array",element:t,...U(n)})}function uO(e,t,n){return new e({type:"custom",check:"custom",fn:t,...U(n)})}function lO(e,t){let n=hZ(r=>(r.addIssue=s=>{if(typeof s=="string")r.issues.push(jo(s,r.value,n._zod.def));else{let o=s;o.fatal&&(o.continue=!1),o.code??(o.code="custom"),"input"in o||(o.input=r.value),o.inst??(o.inst=n),o.continue??(o.continue=!n._zod.def.abort),r.issues.push(jo(o))}},e(r.value,r)),t);return n}function hZ(e,t){let n=new Fe({check:"custom",...U(t)});return n._zod.check=e,n}var dO=k(()=>{Cd();nt()});function uc(e,...t){for(let n of t)for(let r of Reflect.ownKeys(n))Object.prototype.propertyIsEnumerable.call(n,r)&&Yt(e,r,n[r]);return e}function N_(e){let t=e?.target??"draft-2020-12";return t==="draft-4"&&(t="draft-04"),t==="draft-7"&&(t="draft-07"),{processors:e.processors??{},metadataRegistry:e?.metadata??Ts,target:t,unrepresentable:e?.unrepresentable??"throw",override:e?.override??(()=>{}),io:e?.io??"output",counter:0,seen:new Map,sharedDefsExtractedFor:void 0,sharedEmitDoneFor:void 0,cycles:e?.cycles??"ref",reused:e?.reused??"inline",intersections:[],deferred:[],external:e?.external??void 0}}function Mr(e,t,n,r,s){let o=typeof t.unrepresentable=="function"?t.unrepresentable({zodSchema:e,path:r.path,message:s}):t.unrepresentable;if(o==="any")return!1;if(o===void 0||o==="throw")throw new Error(s);return Object.assign(n,o),!0}function Ce(e,t,n={path:[],schemaPath:[]}){var r;let s=e._zod.def,o=t.seen.get(e);if(o)return o.count++,n.schemaPath.includes(e)&&(o.cycle=n.path),o.schema;let i={schema:{},count:1,cycle:void 0,path:n.path};t.seen.set(e,i),t.sharedDefsExtractedFor=void 0,t.sharedEmitDoneFor=void 0;let a=e._zod.toJSONSchema?.();if(a)i.schema=a;else{let l={...n,schemaPath:[...n.schemaPath,e],path:n.path};if(e._zod.processJSONSchema)e._zod.processJSONSchema(t,i.schema,l);else{let p=i.schema,f=t.processors[s.type];if(!f)throw new Error(`[toJSONSchema]: Non-representable type encountered: ${s.type}`);f(e,t,p,l)}let d=e._zod.parent;d&&(i.ref||(i.ref=d),Ce(d,t,l),t.seen.get(d).isParent=!0)}let c=t.metadataRegistry.get(e);return c&&uc(i.schema,c),t.io==="input"&&Je(e)&&(delete i.schema.examples,delete i.schema.default),t.io==="input"&&"_prefault"in i.schema&&((r=i.schema).default??(r.default=i.schema._prefault)),delete i.schema._prefault,t.seen.get(e).schema}function pO(e){return e.replace(/~/g,"~0").replace(/\//g,"~1")}function D_(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");if(e.external&&e.sharedDefsExtractedFor===e.external)return;let r=new Map;for(let i of e.seen.entries()){let a=e.metadataRegistry.get(i[0])?.id;if(a){let c=r.get(a);if(c&&c!==i[0])throw new Error(`Duplicate schema id "${a}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);r.set(a,i[0])}}let s=i=>{let a=e.target==="draft-2020-12"?"$defs":"definitions";if(e.external){let d=e.external.registry.get(i[0])?.id,p=e.external.uri??(m=>m);if(d)return{ref:p(d)};let f=i[1].defId??i[1].schema.id??`schema${e.counter++}`;return i[1].defId=f,{defId:f,ref:`${p("__shared")}#/${a}/${pO(f)}`}}let c="#",u=`${c}/${a}/`;if(i[1]===n&&!i[1].schema.id)return{ref:c};let l=i[1].schema.id??`__schema${e.counter++}`;return{defId:l,ref:u+pO(l)}},o=i=>{if(i[1].schema.$ref)return;let a=i[1],{ref:c,defId:u}=s(i);a.def={...a.schema},u&&(a.defId=u);let l=a.schema;for(let d in l)delete l[d];l.$ref=c};if(e.cycles==="throw")for(let i of e.seen.entries()){let a=i[1];if(a.cycle)throw new Error(`Cycle detected: #/${a.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`)}for(let i of e.seen.entries()){let a=i[1];if(t===i[0]){o(i);continue}if(e.external){let u=e.external.registry.get(i[0])?.id;if(t!==i[0]&&u){o(i);continue}}if(e.metadataRegistry.get(i[0])?.id){o(i);continue}if(a.cycle){o(i);continue}a.count>1&&e.reused==="ref"&&o(i)}e.external&&(e.sharedDefsExtractedFor=e.external)}function hO(e){let t=e.anyOf;if(!Array.isArray(t)||t.length===0||e.type!==void 0)return;let n=[];for(let r of t){if(!r||typeof r!="object")return;hO(r);let s=Object.keys(r);if(s.length!==1||s[0]!=="type")return;let o=r.type;for(let i of Array.isArray(o)?o:[o]){if(typeof i!="string")return;n.includes(i)||n.push(i)}}delete e.anyOf,e.type=n.length===1?n[0]:n}function mO(e){let t=e.additionalProperties;return t===void 0||t===!1||typeof t!="object"||t===null?null:Object.keys(t).length?t:null}function M_(e){let t=[];for(let o of e){if(typeof o!="object"||o.type!=="object")return null;for(let i in o)if(!gO.has(i))return null;t.push(o)}let n={},r=new Set;for(let o of t){for(let i in o.properties){if(Object.prototype.hasOwnProperty.call(n,i))continue;let a=[];for(let u of t){let l=u.properties?.[i]??mO(u);l!=null&&(a.some(d=>JSON.stringify(d)===JSON.stringify(l))||a.push(l))}let c=a.length===1?a[0]:M_(a)??{allOf:a};Yt(n,i,c)}for(let i of o.required??[])r.add(i)}let s={type:"object",properties:n};if(r.size&&(s.required=[...r]),t.every(o=>o.additionalProperties===!1))s.additionalProperties=!1;else{let o=[];for(let i of t){let a=mO(i);a&&!o.some(c=>JSON.stringify(c)===JSON.stringify(a))&&o.push(a)}o.length===1?s.additionalProperties=o[0]:o.length>1&&(s.additionalProperties={allOf:o})}return s}function gZ(e){let t=e.allOf;if(!Array.isArray(t)||t.length<2)return;for(let s of gO)if(s in e)return;let n=t.filter(s=>fO.some(o=>Array.isArray(s[o]))),r=null;if(!n.length)r=M_(t);else{let s=n[0],o=fO.find(c=>Array.isArray(s[c]));if(Object.keys(s).length!==1)return;let i=t.filter(c=>c!==s),a=s[o].map(c=>M_([...i,c]));if(a.some(c=>!c))return;r={[o]:a}}r&&(delete e.allOf,uc(e,r))}function U_(e,t){let n=e.seen.get(t);if(!n)throw new Error("Unprocessed schema. This is a bug in Zod.");let r=a=>{let c=e.seen.get(a);if(c.ref===null)return;let u=c.def??c.schema,l={...u},d=c.ref;if(c.ref=null,d){r(d);let f=e.seen.get(d),m=f.schema;if(m.$ref&&(e.target==="draft-07"||e.target==="draft-04"||e.target==="openapi-3.0")?(u.allOf=u.allOf??[],u.allOf.push(m)):uc(u,m),uc(u,l),a._zod.parent===d)for(let g in u)g==="$ref"||g==="allOf"||g in l||delete u[g];if(m.$ref&&f.def)for(let g in u)g==="$ref"||g==="allOf"||g in f.def&&JSON.stringify(u[g])===JSON.stringify(f.def[g])&&delete u[g]}let p=a._zod.parent;if(p&&p!==d){r(p);let f=e.seen.get(p);if(f?.schema.$ref&&(u.$ref=f.schema.$ref,f.def))for(let m in u)m==="$ref"||m==="allOf"||m in f.def&&JSON.stringify(u[m])===JSON.stringify(f.def[m])&&delete u[m]}e.override({zodSchema:a,jsonSchema:u,path:c.path??[]})};if(!e.external||e.sharedEmitDoneFor!==e.external){for(let a of[...e.seen.entries()].reverse())r(a[0]);if(e.target!=="openapi-3.0")for(let a of e.seen.entries())hO(a[1].def??a[1].schema);for(let a of e.deferred)a();if(e.intersections.length){let a=new Map;for(let c of e.seen.values())for(let u of[c.schema,c.def]){let l=u?.allOf;if(!Array.isArray(l))continue;let d=a.get(l);d?d.push(u):a.set(l,[u])}for(let c of e.intersections)for(let u of a.get(c)??[])gZ(u)}}let s={};if(e.target==="draft-2020-12"?s.$schema="https://json-schema.org/draft/2020-12/schema":e.target==="draft-07"?s.$schema="http://json-schema.org/draft-07/schema#":e.target==="draft-04"?s.$schema="http://json-schema.org/draft-04/schema#":e.target,e.external?.uri){let a=e.external.registry.get(t)?.id;if(!a)throw new Error("Schema is missing an `id` property");s.$id=e.external.uri(a)}uc(s,n.defId?n.schema:n.def??n.schema);let o=e.metadataRegistry.get(t)?.id;o!==void 0&&s.id===o&&delete s.id;let i=e.external?.defs??{};if(!e.external||e.sharedEmitDoneFor!==e.external)for(let a of e.seen.entries()){let c=a[1];c.def&&c.defId&&(c.def.id===c.defId&&delete c.def.id,Yt(i,c.defId,c.def))}e.external&&(e.sharedEmitDoneFor=e.external),e.external||Object.keys(i).length>0&&(e.target==="draft-2020-12"?s.$defs=i:s.definitions=i);try{let a=JSON.parse(JSON.stringify(s));return Object.defineProperty(a,"~standard",{value:{...t["~standard"],jsonSchema:{input:lc(t,"input",e.processors),output:lc(t,"output",e.processors)}},enumerable:!1,writable:!1}),a}catch{throw new Error("Error converting schema to JSON.")}}function Je(e,t){let n=t??{seen:new Set};if(n.seen.has(e))return!1;n.seen.add(e);let r=e._zod.def;if(r.type==="transform")return!0;if(r.type==="array")return Je(r.element,n);if(r.type==="set")return Je(r.valueType,n);if(r.type==="lazy")return Je(r.getter(),n);if(r.type==="promise"||r.type==="optional"||r.type==="nonoptional"||r.type==="nullable"||r.type==="readonly"||r.type==="default"||r.type==="prefault"||r.type==="catch")return Je(r.innerType,n);if(r.type==="intersection")return Je(r.left,n)||Je(r.right,n);if(r.type==="record"||r.type==="map")return Je(r.keyType,n)||Je(r.valueType,n);if(r.type==="pipe")return e._zod.traits.has("$ZodCodec")?!0:Je(r.in,n)||Je(r.out,n);if(r.type==="object"){for(let s in r.shape)if(Je(r.shape[s],n))return!0;return!1}if(r.type==="union"){for(let s of r.options)if(Je(s,n))return!0;return!1}if(r.type==="tuple"){for(let s of r.items)if(Je(s,n))return!0;return!!(r.rest&&Je(r.rest,n))}return!1}var gO,fO,_O,lc,Ld=k(()=>{S_();nt();gO=new Set(["type","properties","required","additionalProperties"]),fO=["oneOf","anyOf"];_O=(e,t={})=>n=>{let r=N_({...n,processors:t});return Ce(e,r),D_(r,e),U_(r,e)},lc=(e,t,n={})=>r=>{let{libraryOptions:s,target:o}=r??{},i=N_({...s??{},target:o,io:t,processors:n});return Ce(e,i),D_(i,e),U_(i,e)}});function rt(e){let t={},n=e._zod.def,r=e._zod.traits.has("$ZodCheck")?[e,...n.checks??[]]:n.checks??[];for(let o of r)_Z[o._zod.def.check]?.(t,o._zod.def);let s=e._zod.bag;s.minimum!==void 0&&Wo(t,"minimum",s.minimum),s.exclusiveMinimum!==void 0&&Wo(t,"exclusiveMinimum",s.exclusiveMinimum),s.maximum!==void 0&&Ho(t,"maximum",s.maximum),s.exclusiveMaximum!==void 0&&Ho(t,"exclusiveMaximum",s.exclusiveMaximum),s.multipleOf!==void 0&&kO(t,s.multipleOf),s.format!==void 0&&(t.format??(t.format=s.format),s.format.includes("int")&&(t.isInt=!0)),s.mime&&SO(t,s.mime);for(let o of s.patterns??[])TO(t,o);return t}function L_(e){let t=e._zod.def;return t.type==="pipe"&&t.in._zod.traits.has("$ZodTransform")?L_(t.out):t.type==="catch"?L_(t.innerType):e._zod.optin}function GO(e,t,n,r,s){let o=!1,i=JSON.stringify(e,(a,c)=>typeof c!="bigint"?c:(o=!0,null));return o?(Mr(t,n,r,s,"BigInt defaults cannot be represented in JSON Schema"),G_):JSON.parse(i)}var Wo,Ho,yO,kO,TO,SO,EO,bO,wO,vO,_Z,yZ,bZ,wZ,xO,CO,AO,$O,PO,RO,OO,IO,FO,zO,MO,NO,DO,UO,LO,G_,jO,VO,BO,qO,ZO,j_,WO=k(()=>{sc();y_();Ld();nt();Wo=(e,t,n)=>{(e[t]===void 0||n>e[t])&&(e[t]=n)},Ho=(e,t,n)=>{(e[t]===void 0||n<e[t])&&(e[t]=n)},yO=(e,t)=>{Wo(e,"minimum",t),Ho(e,"maximum",t)},kO=(e,t)=>{e.multipleOf??(e.multipleOf=[]),e.multipleOf.includes(t)||e.multipleOf.push(t)},TO=(e,t)=>{e.patterns??(e.patterns=new Set),e.patterns.add(t)},SO=(e,t)=>{e.mime=e.mime?e.mime.filter(n=>t.includes(n)):[...t]},EO=(e,t)=>{e.format=t,t.includes("int")&&(e.isInt=!0)},bO=(e,t)=>Wo(e,"minimum",t.minimum),wO=(e,t)=>Ho(e,"maximum",t.maximum),vO=e=>(t,n)=>{EO(t,n.format);let[r,s]=e[n.format];Wo(t,"minimum",r),Ho(t,"maximum",s)},_Z={greater_than:(e,t)=>Wo(e,t.inclusive?"minimum":"exclusiveMinimum",t.value),less_than:(e,t)=>Ho(e,t.inclusive?"maximum":"exclusiveMaximum",t.value),multiple_of:(e,t)=>kO(e,t.value),number_format:vO(Xa),bigint_format:vO(_d),min_length:bO,max_length:wO,length_equals:(e,t)=>yO(e,t.length),min_size:bO,max_size:wO,size_equals:(e,t)=>yO(e,t.size),string_format:(e,t)=>{EO(e,t.format),t.pattern&&TO(e,t.pattern),(t.format==="base64"||t.format==="base64url")&&(e.contentEncoding=t.format),(t.local||t.precision===-1)&&(e.laxFormat=!0)},mime_type:(e,t)=>SO(e,t.mime)};yZ={guid:"uuid",url:"uri",datetime:"date-time",json_string:"json-string",regex:""},bZ=new Map([[h_,G$],[Id,j$]]),wZ=e=>bZ.get(e)??e,xO=(e,t,n,r)=>{let s=n;s.type="string";let{minimum:o,maximum:i,format:a,patterns:c,contentEncoding:u,laxFormat:l}=rt(e);if(typeof o=="number"&&(s.minLength=o),typeof i=="number"&&(s.maxLength=i),a&&(s.format=yZ[a]??a,s.format===""&&delete s.format,(a==="time"||l)&&delete s.format),u&&(s.contentEncoding=u),c&&c.size>0){let d=[...c].map(wZ);d.length===1?s.pattern=d[0].source:d.length>1&&(s.allOf=[...d.map(p=>({...t.target==="draft-07"||t.target==="draft-04"||t.target==="openapi-3.0"?{type:"string"}:{},pattern:p.source}))])}},CO=(e,t,n,r)=>{let s=n,{minimum:o,maximum:i,multipleOf:a,exclusiveMaximum:c,exclusiveMinimum:u,isInt:l}=rt(e);s.type=l?"integer":"number";let d=typeof u=="number"&&u>=(o??Number.NEGATIVE_INFINITY),p=typeof c=="number"&&c<=(i??Number.POSITIVE_INFINITY),f=t.target==="draft-04"||t.target==="openapi-3.0";if(d?f?(s.minimum=u,s.exclusiveMinimum=!0):s.exclusiveMinimum=u:typeof o=="number"&&(s.minimum=o),p?f?(s.maximum=c,s.exclusiveMaximum=!0):s.exclusiveMaximum=c:typeof i=="number"&&(s.maximum=i),a){let m=new Set;for(let _ of a)Number.isFinite(_)&&_!==0?m.add(Math.abs(_)):Mr(e,t,s,r,`A multipleOf divisor of ${_} cannot be represented in JSON Schema`);let[h,...g]=m;h!==void 0&&(s.multipleOf=h),g.length&&(s.allOf=[...s.allOf??[],...g.map(_=>({multipleOf:_}))])}},AO=(e,t,n,r)=>{n.type="boolean"},$O=(e,t,n,r)=>{Mr(e,t,n,r,"BigInt cannot be represented in JSON Schema")},PO=(e,t,n,r)=>{n.not={}},RO=(e,t,n,r)=>{},OO=(e,t,n,r)=>{let s=e._zod.def,o=Lo(s.entries);if(o.length===0){n.not={};return}o.every(i=>typeof i=="number")&&(n.type="number"),o.every(i=>typeof i=="string")&&(n.type="string"),n.enum=o},IO=(e,t,n,r)=>{Mr(e,t,n,r,"Custom types cannot be represented in JSON Schema")},FO=(e,t,n,r)=>{Mr(e,t,n,r,"Transforms cannot be represented in JSON Schema")},zO=(e,t,n,r)=>{let s=n,o=e._zod.def,{minimum:i,maximum:a}=rt(e);typeof i=="number"&&(s.minItems=i),typeof a=="number"&&(s.maxItems=a),s.type="array",s.items=Ce(o.element,t,{...r,path:[...r.path,"items"]})};MO=(e,t,n,r)=>{let s=n,o=e._zod.def,i=o.shape;if(Object.getOwnPropertySymbols(i).length&&Mr(e,t,s,r,"Symbol keys cannot be represented in JSON Schema"))return;s.type="object",s.properties={};for(let u in i)Yt(s.properties,u,Ce(i[u],t,{...r,path:[...r.path,"properties",u]}));let c=[];for(let u of Object.keys(i)){let l=o.shape[u];(t.io==="input"?L_(l)===void 0:l._zod.optout===void 0)&&c.push(u)}c.length>0&&(s.required=c),o.catchall?._zod.def.type==="never"?s.additionalProperties=!1:o.catchall?o.catchall&&(s.additionalProperties=Ce(o.catchall,t,{...r,path:[...r.path,"additionalProperties"]})):t.io==="output"&&(s.additionalProperties=!1)},NO=(e,t,n,r)=>{let s=e._zod.def,o=s.inclusive===!1,i=s.options.map((a,c)=>Ce(a,t,{...r,path:[...r.path,o?"oneOf":"anyOf",c]}));o?n.oneOf=i:n.anyOf=i},DO=(e,t,n,r)=>{let s=e._zod.def,o=Ce(s.left,t,{...r,path:[...r.path,"allOf",0]}),i=Ce(s.right,t,{...r,path:[...r.path,"allOf",1]}),a=u=>"allOf"in u&&Object.keys(u).length===1,c=[...a(o)?o.allOf:[o],...a(i)?i.allOf:[i]];n.allOf=c,t.intersections.push(c)},UO=(e,t,n,r)=>{let s=e._zod.def,o=Ce(s.innerType,t,r),i=t.seen.get(e);t.target==="openapi-3.0"?(i.ref=s.innerType,n.nullable=!0):n.anyOf=[o,{type:"null"}]},LO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType},G_=Symbol();jO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType;let i=GO(s.defaultValue,e,t,n,r);i!==G_&&(n.default=i)},VO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);if(o.ref=s.innerType,t.io!=="input")return;let i=GO(s.defaultValue,e,t,n,r);i!==G_&&(n._prefault=i)},BO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType;let i;try{i=s.catchValue(void 0)}catch{Mr(e,t,n,r,"Dynamic catch values are not supported in JSON Schema");return}n.default=i},qO=(e,t,n,r)=>{let s=e._zod.def,o=s.in._zod.traits.has("$ZodTransform"),i=t.io==="input"?o?s.out:s.in:s.out;Ce(i,t,r);let a=t.seen.get(e);a.ref=i},ZO=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType,n.readOnly=!0},j_=(e,t,n,r)=>{let s=e._zod.def;Ce(s.innerType,t,r);let o=t.seen.get(e);o.ref=s.innerType}});var HO=k(()=>{});var Zn=k(()=>{ks();E$();h$();y_();SR();Cd();p_();nt();sc();k_();S_();d_();$R();dO();Ld();HO()});var V_=k(()=>{Zn()});function jd(e,t,n){Object.defineProperty(e,t,{configurable:!0,enumerable:!1,get(){let r=n(this);return Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0}),r},set(r){Object.defineProperty(this,t,{value:r,configurable:!0,writable:!0})}})}var KO,AZ,gt,B_=k(()=>{Zn();Zn();nt();KO=new WeakSet([Object.prototype,Error.prototype]);AZ=(e,t)=>{p$.init(e,t),e.name="ZodError";let n=Object.getPrototypeOf(e);KO.has(n)||(KO.add(n),jd(n,"format",r=>s=>m$(r,s)),jd(n,"flatten",r=>s=>f$(r,s)),jd(n,"addIssue",r=>s=>{r.issues.push(s),r.message=JSON.stringify(r.issues,Go,2)}),jd(n,"addIssues",r=>s=>{r.issues.push(...s),r.message=JSON.stringify(r.issues,Go,2)}),Object.defineProperty(n,"isEmpty",{configurable:!0,enumerable:!1,get(){return this.issues.length===0}}))},gt=R("ZodError",AZ,void 0,{Parent:Error})});var JO,YO,XO,QO,eI,tI,nI,rI,sI,oI,iI,aI,q_=k(()=>{Zn();B_();Zn();JO=kd(gt),YO=Td(gt),XO=Sd(gt),QO=Ed(gt),eI=_$(gt),tI=y$(gt),nI=b$(gt),rI=w$(gt),sI=v$(gt),oI=k$(gt),iI=T$(gt),aI=S$(gt)});function PZ(){ht.localeError||tn(ER())}function W_(){ht.memoizer||tn({memoizer:TR()})}function X(e){return PR(RZ,e)}function Wn(e){return rO(t9,e)}function Bd(e){return sO(n9,e)}function qd(e){return oO(r9,e)}function Nr(){return iO(s9)}function i9(e){return aO(o9,e)}function dc(e,t){return cO(a9,e,t)}function q(e,t){let n={type:"object",shape:e??{},...G.normalizeParams(t)};return new c9(n)}function pc(e,t){return new u9({type:"union",options:e,...G.normalizeParams(t)})}function d9(e,t){return new l9({type:"intersection",left:e,right:t})}function p9(e,t){let n=Array.isArray(e)?Object.fromEntries(e.map(r=>[r,r])):e;return new Z_({type:"enum",entries:n,...G.normalizeParams(t)})}function m9(e){return new f9({type:"transform",transform:e})}function cI(e){return new pI({type:"optional",innerType:e})}function h9(e){return new fI({type:"optional",innerType:e})}function uI(e){return new g9({type:"nullable",innerType:e})}function y9(e,t){return new _9({type:"default",innerType:e,get defaultValue(){return typeof t=="function"?t():G.shallowClone(t)}})}function w9(e,t){return new b9({type:"prefault",innerType:e,get defaultValue(){return typeof t=="function"?t():G.shallowClone(t)}})}function v9(e,t){return new mI({type:"nonoptional",innerType:e,...G.normalizeParams(t)})}function T9(e,t){return new k9({type:"catch",innerType:e,catchValue:typeof t=="function"?t:G.constantCatch(t)})}function lI(e,t){return new S9({type:"pipe",in:e,out:t})}function x9(e){return new E9({type:"readonly",innerType:e})}function A9(e,t={}){return uO(C9,e,t)}function $9(e,t){return lO(e,t)}var ye,dI,RZ,ge,OZ,IZ,FZ,zZ,MZ,NZ,Vd,DZ,UZ,LZ,GZ,jZ,VZ,BZ,qZ,ZZ,WZ,HZ,KZ,JZ,YZ,XZ,QZ,e9,t9,n9,r9,s9,o9,a9,c9,u9,l9,Z_,f9,pI,fI,g9,_9,b9,mI,k9,S9,E9,C9,hI=k(()=>{Zn();Zn();WO();Ld();xR();V_();q_();ye=R("ZodType",(e,t)=>(PZ(),he.init(e,t),e.def=t,e.type=t.type,e),{check(...e){let t=this.def;return this.clone(G.mergeDefs(t,{checks:[...t.checks??[],...e.map(n=>typeof n=="function"?{_zod:{check:n,def:{check:"custom"},onattach:[]}}:n)]}),{parent:!0})},with(...e){return this.check(...e)},clone(e,t){return Xt(this,e,t)},brand(){return this},register(e,t){return e.add(this,t),this},refine(e,t){return this.check(A9(e,t))},superRefine(e,t){return this.check($9(e,t))},overwrite(e){return this.check(zr(e))},optional(){return cI(this)},exactOptional(){return h9(this)},nullable(){return uI(this)},nullish(){return cI(uI(this))},nonoptional(e){return v9(this,e)},array(){return dc(this)},or(e){return pc([this,e])},and(e){return d9(this,e)},transform(e){return lI(this,m9(e))},default(e){return y9(this,e)},prefault(e){return w9(this,e)},catch(e){return T9(this,e)},pipe(e){return lI(this,e)},readonly(){return x9(this)},describe(e){let t=this.clone();return Ts.add(t,{description:e}),t},meta(...e){if(e.length===0)return Ts.get(this);let t=this.clone();return Ts.add(t,e[0]),t},isOptional(){return this.safeParse(void 0).success},isNullable(){return this.safeParse(null).success},apply(e,...t){return t.length===0?e(this):e(this,...t)},get"~standard"(){return G.hide(this,"~standard",{...m_(this),jsonSchema:{input:lc(this,"input"),output:lc(this,"output")}})},set"~standard"(e){G.own(this,"~standard",e)},parse:function e(t,n){return JO(this,t,n,{callee:e})},parseAsync:async function e(t,n){return await YO(this,t,n,{callee:e})},safeParse(e,t){return XO(this,e,t)},async safeParseAsync(e,t){return QO(this,e,t)},get spa(){return this?.safeParseAsync},set spa(e){G.own(this,"spa",e)},validate(e,t){return r_(this,e,t)},validateAsync(e,t){return s_(this,e,t)},encode:function e(t,n){return eI(this,t,n,{callee:e})},decode:function e(t,n){return tI(this,t,n,{callee:e})},encodeAsync:async function e(t,n){return await nI(this,t,n,{callee:e})},decodeAsync:async function e(t,n){return await rI(this,t,n,{callee:e})},safeEncode(e,t){return sI(this,e,t)},safeDecode(e,t){return oI(this,e,t)},async safeEncodeAsync(e,t){return iI(this,e,t)},async safeDecodeAsync(e,t){return aI(this,e,t)},toJSONSchema(e){return _O(this,{})(e)},get description(){return Ts.get(this)?.description},get _def(){return this._zod.def}}),dI=R("_ZodString",(e,t)=>{Od.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>xO(e,n,r,s)},G.derived({format:e=>rt(e).format??null,minLength:e=>rt(e).minimum??null,maxLength:e=>rt(e).maximum??null},{regex(...e){return this.check(E_(...e))},includes(...e){return this.check(A_(...e))},startsWith(...e){return this.check($_(...e))},endsWith(...e){return this.check(P_(...e))},min(...e){return this.check(Zo(...e))},max(...e){return this.check(Dd(...e))},length(...e){return this.check(Ud(...e))},nonempty(...e){return this.check(Zo(1,...e))},lowercase(e){return this.check(x_(e))},uppercase(e){return this.check(C_(e))},trim(){return this.check(O_())},normalize(...e){return this.check(R_(...e))},toLowerCase(){return this.check(I_())},toUpperCase(){return this.check(F_())},slugify(){return this.check(z_())}})),RZ=R("ZodString",(e,t)=>{Od.init(e,t),dI.init(e,t)},{email(e){return this.check(RR(MZ,e))},url(e){return this.check(NR(DZ,e))},jwt(e){return this.check(XR(QZ,e))},emoji(e){return this.check(DR(UZ,e))},guid(e){return this.check(OR(NZ,e))},uuid(e){return this.check(IR(Vd,e))},uuidv4(e){return this.check(FR(Vd,e))},uuidv6(e){return this.check(zR(Vd,e))},uuidv7(e){return this.check(MR(Vd,e))},nanoid(e){return this.check(UR(LZ,e))},cuid(e){return this.check(LR(GZ,e))},cuid2(e){return this.check(GR(jZ,e))},ulid(e){return this.check(jR(VZ,e))},base64(e){return this.check(KR(JZ,e))},base64url(e){return this.check(JR(YZ,e))},xid(e){return this.check(VR(BZ,e))},ksuid(e){return this.check(BR(qZ,e))},ipv4(e){return this.check(qR(ZZ,e))},ipv6(e){return this.check(ZR(WZ,e))},cidrv4(e){return this.check(WR(HZ,e))},cidrv6(e){return this.check(HR(KZ,e))},e164(e){return this.check(YR(XZ,e))},datetime(e){return this.check(QR(OZ,e))},date(e){return this.check(eO(IZ,e))},time(e){return this.check(tO(FZ,e))},duration(e){return this.check(nO(zZ,e))}});ge=R("ZodStringFormat",(e,t)=>{ce.init(e,t),dI.init(e,t)}),OZ=R("ZodISODateTime",(e,t)=>{DP.init(e,t),ge.init(e,t)}),IZ=R("ZodISODate",(e,t)=>{UP.init(e,t),ge.init(e,t)}),FZ=R("ZodISOTime",(e,t)=>{LP.init(e,t),ge.init(e,t)}),zZ=R("ZodISODuration",(e,t)=>{GP.init(e,t),ge.init(e,t)}),MZ=R("ZodEmail",(e,t)=>{CP.init(e,t),ge.init(e,t)}),NZ=R("ZodGUID",(e,t)=>{EP.init(e,t),ge.init(e,t)}),Vd=R("ZodUUID",(e,t)=>{xP.init(e,t),ge.init(e,t)}),DZ=R("ZodURL",(e,t)=>{PP.init(e,t),ge.init(e,t)}),UZ=R("ZodEmoji",(e,t)=>{RP.init(e,t),ge.init(e,t)}),LZ=R("ZodNanoID",(e,t)=>{OP.init(e,t),ge.init(e,t)}),GZ=R("ZodCUID",(e,t)=>{IP.init(e,t),ge.init(e,t)}),jZ=R("ZodCUID2",(e,t)=>{FP.init(e,t),ge.init(e,t)}),VZ=R("ZodULID",(e,t)=>{zP.init(e,t),ge.init(e,t)}),BZ=R("ZodXID",(e,t)=>{MP.init(e,t),ge.init(e,t)}),qZ=R("ZodKSUID",(e,t)=>{NP.init(e,t),ge.init(e,t)}),ZZ=R("ZodIPv4",(e,t)=>{jP.init(e,t),ge.init(e,t)}),WZ=R("ZodIPv6",(e,t)=>{BP.init(e,t),ge.init(e,t)}),HZ=R("ZodCIDRv4",(e,t)=>{qP.init(e,t),ge.init(e,t)}),KZ=R("ZodCIDRv6",(e,t)=>{ZP.init(e,t),ge.init(e,t)}),JZ=R("ZodBase64",(e,t)=>{HP.init(e,t),ge.init(e,t)}),YZ=R("ZodBase64URL",(e,t)=>{KP.init(e,t),ge.init(e,t)}),XZ=R("ZodE164",(e,t)=>{JP.init(e,t),ge.init(e,t)}),QZ=R("ZodJWT",(e,t)=>{YP.init(e,t),ge.init(e,t)}),e9=R("ZodNumber",(e,t)=>{g_.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>CO(e,n,r,s),e.isFinite=!0},G.derived({minValue:e=>{let{minimum:t,exclusiveMinimum:n}=rt(e);return Math.max(t??Number.NEGATIVE_INFINITY,n??Number.NEGATIVE_INFINITY)},maxValue:e=>{let{maximum:t,exclusiveMaximum:n}=rt(e);return Math.min(t??Number.POSITIVE_INFINITY,n??Number.POSITIVE_INFINITY)},isInt:e=>{let{isInt:t,multipleOf:n}=rt(e);return!!t||!!n?.some(Number.isSafeInteger)},format:e=>rt(e).format??null},{gt(e,t){return this.check(qo(e,t))},gte(e,t){return this.check(Fr(e,t))},min(e,t){return this.check(Fr(e,t))},lt(e,t){return this.check(Bo(e,t))},lte(e,t){return this.check(Ir(e,t))},max(e,t){return this.check(Ir(e,t))},int(e){return this.check(Wn(e))},safe(e){return this.check(Wn(e))},positive(e){return this.check(qo(0,e))},nonnegative(e){return this.check(Fr(0,e))},negative(e){return this.check(Bo(0,e))},nonpositive(e){return this.check(Ir(0,e))},multipleOf(e,t){return this.check(cc(e,t))},step(e,t){return this.check(cc(e,t))},finite(){return this}})),t9=R("ZodNumberFormat",(e,t)=>{XP.init(e,t),e9.init(e,t)});n9=R("ZodBoolean",(e,t)=>{QP.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>AO(e,n,r,s)});r9=R("ZodBigInt",(e,t)=>{eR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>$O(e,n,r,s)},G.derived({minValue:e=>rt(e).minimum??null,maxValue:e=>rt(e).maximum??null,format:e=>rt(e).format??null},{gte(e,t){return this.check(Fr(e,t))},min(e,t){return this.check(Fr(e,t))},gt(e,t){return this.check(qo(e,t))},lt(e,t){return this.check(Bo(e,t))},lte(e,t){return this.check(Ir(e,t))},max(e,t){return this.check(Ir(e,t))},positive(e){return this.check(qo(BigInt(0),e))},negative(e){return this.check(Bo(BigInt(0),e))},nonpositive(e){return this.check(Ir(BigInt(0),e))},nonnegative(e){return this.check(Fr(BigInt(0),e))},multipleOf(e,t){return this.check(cc(e,t))}}));s9=R("ZodUnknown",(e,t)=>{tR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>RO(e,n,r,s)});o9=R("ZodNever",(e,t)=>{nR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>PO(e,n,r,s)});a9=R("ZodArray",(e,t)=>{W_(),rR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>zO(e,n,r,s),e.element=t.element},{min(e,t){return this.check(Zo(e,t))},nonempty(e){return this.check(Zo(1,e))},max(e,t){return this.check(Dd(e,t))},length(e,t){return this.check(Ud(e,t))},unwrap(){return this.element}});c9=R("ZodObject",(e,t)=>{W_(),iR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>MO(e,n,r,s),G.installLazyProp(e,"shape",n=>n._zod.def.shape,!1)},{keyof(){return p9(Object.keys(this._zod.def.shape))},catchall(e){return this.clone(G.mergeDefs(this._zod.def,{catchall:e}))},passthrough(){return this.clone(G.mergeDefs(this._zod.def,{catchall:Nr()}))},loose(){return this.clone(G.mergeDefs(this._zod.def,{catchall:Nr()}))},strict(){return this.clone(G.mergeDefs(this._zod.def,{catchall:i9()}))},strip(){return this.clone(G.mergeDefs(this._zod.def,{catchall:void 0}))},extend(e){return G.extend(this,e)},safeExtend(e){return G.safeExtend(this,e)},merge(e){return G.merge(this,e)},pick(e){return G.pick(this,e)},omit(e){return G.omit(this,e)},partial(...e){return G.partial(pI,this,e[0])},exactPartial(...e){return G.partial(fI,this,e[0],"exactPartial")},required(...e){return G.required(mI,this,e[0])}});u9=R("ZodUnion",(e,t)=>{aR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>NO(e,n,r,s),e.options=t.options});l9=R("ZodIntersection",(e,t)=>{cR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>DO(e,n,r,s)});Z_=R("ZodEnum",(e,t)=>{uR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(r,s,o)=>OO(e,r,s,o),e.enum=t.entries,e.options=[...e._zod.values];let n=new Set(Object.keys(t.entries));e.extract=(r,s)=>{let o={};for(let i of r)if(n.has(i))o[i]=t.entries[i];else throw new Error(`Key ${i} not found in enum`);return new Z_({...t,checks:[],...G.normalizeParams(s),entries:o})},e.exclude=(r,s)=>{let o={...t.entries};for(let i of r)if(n.has(i))delete o[i];else throw new Error(`Key ${i} not found in enum`);return new Z_({...t,checks:[],...G.normalizeParams(s),entries:o})}});f9=R("ZodTransform",(e,t)=>{W_(),lR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>FO(e,n,r,s),e._zod.parse=(n,r)=>{if(r.direction==="backward")throw new Vo(e.constructor.name);n.addIssue=o=>{if(typeof o=="string")n.issues.push(G.issue(o,n.value,t));else{let i=o;i.fatal&&(i.continue=!1),i.code??(i.code="custom"),"input"in i||(i.input=n.value),i.inst??(i.inst=e),n.issues.push(G.issue(i))}};let s=t.transform(n.value,n);return s instanceof Promise?s.then(o=>(n.value=o,n)):(n.value=s,n)}});pI=R("ZodOptional",(e,t)=>{__.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>j_(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});fI=R("ZodExactOptional",(e,t)=>{dR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>j_(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});g9=R("ZodNullable",(e,t)=>{pR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>UO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});_9=R("ZodDefault",(e,t)=>{fR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>jO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType,e.removeDefault=e.unwrap});b9=R("ZodPrefault",(e,t)=>{mR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>VO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});mI=R("ZodNonOptional",(e,t)=>{hR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>LO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});k9=R("ZodCatch",(e,t)=>{gR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>BO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType,e.removeCatch=e.unwrap});S9=R("ZodPipe",(e,t)=>{_R.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>qO(e,n,r,s),e.in=t.in,e.out=t.out});E9=R("ZodReadonly",(e,t)=>{yR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>ZO(e,n,r,s),e.unwrap=()=>e._zod.def.innerType});C9=R("ZodCustom",(e,t)=>{bR.init(e,t),ye.init(e,t),e._zod.processJSONSchema=(n,r,s)=>IO(e,n,r,s)})});var gI,_I=k(()=>{gI||(gI={})});var yI=k(()=>{});var bI=k(()=>{});var wI=k(()=>{Zn();hI();V_();B_();q_();_I();k_();yI();bI()});var H_=k(()=>{wI()});var $I={};de($I,{reduce:()=>N9});function N9(e,t){let{object_kind:n,event_name:r}=e??{};if(n==="merge_request")return U9(I9.parse(e));if(n==="note")return L9(F9.parse(e),t);if(r==="project_destroy"){let{path_with_namespace:o,project_id:i}=TI.parse(e);return{kind:"removed",platform:"gitlab",repositories:[o],ids:[i??null]}}let s=z9[String(r)];return s!==void 0?D9(TI.parse(e),s):M9.includes(r)?{kind:"sweep",platform:"gitlab",reason:"a group was renamed"}:null}function D9({project_id:e,path_with_namespace:t,project_visibility:n},r){let s=n?!n.endsWith("public"):!1;return{kind:"repository",platform:"gitlab",...CI(e,t),reason:r,hide:s}}function U9({project:e,object_attributes:t,changes:n}){let s={open:"opened",reopen:"reopened",update:t.oldrev?"pushed":n?.target_branch!==void 0?"base changed":n?.draft!==void 0?"ready for review":n?.discussion_locked!==void 0?"unlocked":void 0,close:"closed",merge:"merged"}[t.action??""];return s===void 0?null:{kind:"change",...AI(e,t.iid),head:t.last_commit?.id??null,reason:s}}function L9({user:e,project:t,merge_request:n,object_attributes:r,changes:s},{newCommandLines:o}){if(!n||r.noteable_type!=="MergeRequest"||r.system||/^(?:project|group)_\d+_bot/.test(e.username)||/<!-- vmsd-warden:[^>]*-->\s*$/.test(r.note))return null;let i=r.action==="update",a=o(r.note,i?s?.note?.previous??r.note:null,{fencedQuotes:!0});return a.length===0?null:{kind:"command",...AI(t,n.iid),comment:String(r.id),author:e.username,commands:a}}var kI,SI,K_,EI,xI,O9,I9,F9,TI,z9,M9,CI,AI,PI=k(()=>{"use strict";H_();kI="(?!\\.{1,2}(?:/|$))[A-Za-z0-9_.][A-Za-z0-9_.-]*",SI=X().max(200).regex(new RegExp(`^${kI}(?:/${kI}){1,20}$`)),K_=pc([Wn().positive(),qd().positive()]).transform(String),EI=q({id:K_.nullish(),path_with_namespace:SI}),xI=Wn().positive(),O9=X().regex(/^[0-9a-f]{40,64}$/),I9=q({project:EI,object_attributes:q({iid:xI,action:X().nullish(),oldrev:X().nullish(),last_commit:q({id:O9}).nullish()}),changes:q({target_branch:Nr(),draft:Nr(),discussion_locked:Nr()}).partial().nullish()}),F9=q({user:q({username:X().max(255)}),project:EI,merge_request:q({iid:xI}).nullish(),object_attributes:q({id:K_,note:X(),noteable_type:X(),action:X().nullish(),system:Bd().nullish()}),changes:q({note:q({previous:X().nullish()}).partial()}).partial().nullish()}),TI=q({project_id:K_.nullish(),path_with_namespace:SI,project_visibility:X().nullish()}),z9={project_rename:"renamed",project_transfer:"transferred",project_update:"changed"},M9=["group_rename","user_rename"];CI=(e,t)=>({repository:t,...e&&{repositoryId:e}}),AI=(e,t)=>({platform:"gitlab",...CI(e.id,e.path_with_namespace),change:t})});var LI={};de(LI,{reduce:()=>Q9});function Q9(e,t,n){switch(e){case"pull_request":return e5(j9.parse(t));case"merge_group":return t5(W9.parse(t));case"repository":return n5(H9.parse(t));case"check_run":{let{action:r,check_run:s,repository:o}=V9.parse(t);if(r!=="rerequested"||J_(s.app,n))return nn;let i=OI(o,s.head_sha,s.check_suite?.head_branch);if(i)return i;let a=/^[1-9]\d{0,9}$/.test(s.external_id??"")?[Number(s.external_id)]:[],c=a.length?a:(s.pull_requests??[]).map(u=>u.number);return II(o,s.head_sha,c)}case"check_suite":{let{action:r,check_suite:s,repository:o}=B9.parse(t);if(r!=="rerequested"||J_(s.app,n))return nn;let i=OI(o,s.head_sha,s.head_branch);if(i)return i;let a=(s.pull_requests??[]).map(c=>c.number);return II(o,s.head_sha,a)}case"issue_comment":{let{issue:r,...s}=q9.parse(t);return r.pull_request?FI("issue",r.number,s,n):nn}case"pull_request_review_comment":{let{pull_request:r,...s}=Z9.parse(t);return FI("review",r.number,s,n)}case"installation":case"installation_repositories":{let{action:r,repositories:s,repositories_removed:o}=K9.parse(t),i=X9[r];if(i!==void 0)return RI(i);let a=e==="installation"?r==="deleted"&&s:r==="removed"&&o;return a?UI(a):nn}case"installation_target":return RI("an account was renamed");default:return nn}}function e5(e){let n=e.action==="edited"&&e.changes?.base!==void 0?"base changed":J9[e.action];if(n===void 0)return nn;let r=Hd(e.repository,e.number);return Ko({kind:"change",...r,head:e.pull_request.head.sha,reason:n})}function t5({action:e,merge_group:t,repository:n}){let r=e==="checks_requested"?id(t.head_ref):null;if(!r)return nn;let{change:s,ref:o}=r,i=t.base_ref.replace(/^refs\/heads\//,""),a={head:t.head_sha,base:t.base_sha,branch:i,ref:o};return Ko({kind:"queue",...Hd(n,s),platform:"github",...a})}function OI(e,t,n){let r=id(n??"");return r&&Ko({kind:"queue",...Wd(e),platform:"github",...r,head:t})}function n5({action:e,repository:t}){if(e==="deleted")return UI([t]);let n=Y9[e];if(n===void 0)return nn;let r=e==="privatized"||t.private===!0,o=[{kind:"repository",platform:"github",...Wd(t),reason:n,hide:r}];return e==="unarchived"&&o.push({kind:"sweep",platform:"github",reason:n}),{events:o,lookUp:null}}function II(e,t,n){return n.length===0?{events:[],lookUp:{...Wd(e),head:t}}:{events:n.map(s=>({kind:"change",...Hd(e,s),head:t,reason:"rerequested"})),lookUp:null}}function FI(e,t,n,r){let{action:s,comment:o,changes:i,sender:a,repository:c}=n,u=a??(s==="created"?o.user:null),l=o.performed_via_github_app&&!J_(o.performed_via_github_app,r);if(!u||u.type==="Bot"||l||s!=="created"&&s!=="edited")return nn;let d=s==="created"?null:i?.body?.from??o.body??"",p=r.newCommandLines(o.body??"",d);if(p.length===0)return nn;let f=$r(e,o.id,o.node_id);return Ko({kind:"command",...Hd(c,t),comment:f,author:u.login,commands:p})}var G9,Zd,fc,zI,Hn,Y_,MI,X_,j9,V9,B9,NI,DI,q9,Z9,W9,H9,K9,J9,Y9,X9,nn,Wd,Hd,Ko,RI,UI,J_,GI=k(()=>{"use strict";H_();rd();cd();G9=X().regex(/^[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}$/),Zd=Wn().positive(),fc=X().regex(/^[0-9a-f]{40,64}$/),zI=pc([Wn().positive(),qd().positive()]).transform(String),Hn=q({id:zI.nullish(),full_name:G9,private:Bd().nullish()}),Y_=q({login:X().max(100),type:X().optional()}),MI=dc(q({number:Zd})).nullish(),X_=q({id:Wn()}).nullish(),j9=q({action:X(),number:Zd,pull_request:q({head:q({sha:fc})}),changes:q({base:Nr()}).partial().nullish(),repository:Hn}),V9=q({action:X(),check_run:q({head_sha:fc,external_id:X().nullish(),pull_requests:MI,app:X_,check_suite:q({head_branch:X().nullish()}).nullish()}),repository:Hn}),B9=q({action:X(),check_suite:q({head_sha:fc,head_branch:X().nullish(),pull_requests:MI,app:X_}),repository:Hn}),NI=q({id:zI,node_id:X(),body:X().nullish(),user:Y_.nullish(),performed_via_github_app:X_}),DI=q({body:q({from:X()}).partial().nullish()}).nullish(),q9=q({action:X(),issue:q({number:Zd,pull_request:q({}).nullish()}),comment:NI,changes:DI,sender:Y_.nullish(),repository:Hn}),Z9=q({action:X(),pull_request:q({number:Zd}),comment:NI,changes:DI,sender:Y_.nullish(),repository:Hn}),W9=q({action:X(),merge_group:q({head_sha:fc,head_ref:X(),base_sha:fc,base_ref:X()}),repository:Hn}),H9=q({action:X(),repository:Hn}),K9=q({action:X(),repositories:dc(Hn).nullish(),repositories_removed:dc(Hn).nullish()}),J9={opened:"opened",reopened:"reopened",synchronize:"pushed",ready_for_review:"ready for review",closed:"closed",unlocked:"unlocked"},Y9={renamed:"renamed",transferred:"transferred",privatized:"closed to the public",publicized:"opened to the public",unarchived:"taken out of the archive"},X9={created:"the App was installed",new_permissions_accepted:"new permissions were accepted",unsuspend:"the installation is no longer suspended",added:"repositories were added"},nn={events:[],lookUp:null};Wd=({full_name:e,id:t})=>({repository:e,...t&&{repositoryId:t}}),Hd=(e,t)=>({platform:"github",...Wd(e),change:t}),Ko=e=>({events:[e],lookUp:null}),RI=e=>Ko({kind:"sweep",platform:"github",reason:e}),UI=e=>e.length===0?nn:Ko({kind:"removed",platform:"github",repositories:e.map(t=>t.full_name),ids:e.map(t=>t.id??null)}),J_=(e,{appId:t})=>e!=null&&e.id!==t});H();var rn=process.getBuiltinModule("node:fs"),{parseArgs:cF}=process.getBuiltinModule("node:util");function uF(e,t){let n=!1;return async r=>{let s=Buffer.from(r);try{for(let o=0;o<s.length&&!n;)try{o+=e(s,o)}catch(i){if(i.code!=="EAGAIN")throw i;await t(s.subarray(o));break}}catch(o){let{code:i,message:a}=o;if(i!=="EPIPE"&&i!=="ERR_STREAM_DESTROYED")throw new Y(`cannot write the result: ${a}`);n=!0}return!n}}function ep(e,t){return uF((r,s)=>rn.writeSync(e,r,s),r=>new Promise((s,o)=>{let i=t();i.once("error",o),i.write(r,a=>a?o(a):s())}))}import{randomUUID as JI}from"node:crypto";import{homedir as u5}from"node:os";import{join as YI,resolve as l5}from"node:path";import{setTimeout as d5}from"node:timers/promises";Jn();H();hc();var gc=40,tp="<!-- vmsd-warden:accepted ",cy=e=>`${tp}${JSON.stringify(e.slice(-gc)).replace(/[^ \w"{}[\],:.\\]/g,t=>`\\u${t.charCodeAt(0).toString(16).padStart(4,"0")}`)} -->`;function xs(e){let t=e.trimEnd().split(`
`).at(-1);if(!t.startsWith(tp)||!t.endsWith(" -->"))return null;let n;try{n=Es(t.slice(tp.length,-4))}catch{return[]}return Array.isArray(n)?n.slice(-gc).filter(dF):[]}function dF(e){let t=e??{},n=[t.rule,t.target,t.reason,t.by,t.at,t.comment],r=t.fingerprints;return n.every(s=>typeof s=="string"&&s.length<=1e3)&&Array.isArray(r)&&r.length<=100&&r.every(s=>typeof s=="string"&&/^[\w-]{1,100}$/.test(s))}function np({fingerprints:e,closed:t}){let n=`<!-- vmsd-warden:finding ${e.join(",")} -->`;return t===null?n:`${n}
<!-- vmsd-warden:closed ${t} -->`}function _c(e){let t=/(?:^|\n)<!-- vmsd-warden:finding ([\w,-]+) -->(?:\r?\n<!-- vmsd-warden:closed (cured|accepted|elsewhere) -->)?$/.exec(e.trimEnd());return t?{fingerprints:[...new Set(t[1].split(",").filter(Boolean))],closed:t[2]??null}:null}var rp=e=>`<!-- vmsd-warden:summary ${e} -->`;function Xo(e){return/(?:^|\n)<!-- vmsd-warden:summary (open|closed) -->$/.exec(e.trimEnd())?.[1]??null}var Qo=e=>`<!-- vmsd-warden:answer ${e} -->`,yc=(e,t)=>e.trimEnd().endsWith(Qo(t));var sp=e=>`<!-- vmsd-warden:annotated ${e.join(",")} -->`;function bc(e){let t=/(?:^|\n)<!-- vmsd-warden:annotated ([\w,]*) -->$/.exec(e.trimEnd());return t?t[1].split(",").filter(Boolean):[]}var wc=e=>e.trimEnd().replace(/(?:(?:^|\r?\n)<!-- vmsd-warden:[^\r\n]{1,70000} -->)+$/,"").trimEnd();$t();$t();sn();Dr();it();var Os=65535,nr=e=>new TextEncoder().encode(e).length;function ei(e,t,n){let r=Qn(e,t),s=n.mail(t),o=[...r===null?[]:[te(ee(r,120))],...s===null?[]:[_t("mail",s)]];return`${qe(e,t)}${o.length?` (${o.join(", ")})`:""}`}function ti(e,t){let n=t.rule(e.rule),r=n===null?[]:[`Why, and how to fix it: ${_t(e.rule,n)}.`],s=e.citations.slice(0,n===null?4:1).map(({title:i,url:a})=>_t(i,a)),o=s.length?[`${s.length>1?"Sources":"Source"}: ${Me(s)}.`]:[];return[...r,...o].join(" ")}var Gr=({path:e,line:t})=>te(`${ee(_e(e),200)}:${t}`);function jr({target:e,cpuClass:t}){let n=e===null?"all targets":te(ee(e,80));return t===null?n:`${n} (${te(ee(t,80))})`}var Tc=({rule:e,target:t})=>te(`/vmsd accept ${e} ${ee(t??"-",80)} REASON`),ni=({help:e})=>vc(ee(e,2e3)),ue=e=>Ye(ee(e,2e3));function ri(e,t,n){let r=0,s=t-200,o=e.findIndex(i=>(r+=nr(i)+1,r>s));return o<0?[...e]:[...e.slice(0,o),n(e.length-o)]}Dr();it();var si=e=>ue(e);function hy({id:e,title:t,citations:n},r,s){let o=["What it reports","How to fix it"].flatMap(c=>{let u=wF(r,c);return u?[`**${c}**`,u]:[]}),i=n.map(c=>_t(c.title,c.url)).join(", "),a=s===null?`Sources: ${i}.`:`All about it, with what was measured: ${_t(e,s)}.`;return[`### ${te(e)}: ${ue(t)}`,...o,a].join(`

`)}function wF(e,t){let n=e.indexOf(`
## ${t}
`);if(n<0)return null;let r=n+t.length+5,s=e.indexOf(`
## `,r);return e.slice(r,s<0?void 0:s).trim().replace(/ \[\d+\](?!\()/g,"")}function gy(e,t,n){let r=e.map(({id:o,title:i})=>{let a=n(o);return`- ${a===null?te(o):_t(o,a)}: ${ue(i)}`});return[t?"This change breaks these rules:":"The last review found nothing. These are the rules:","",...r,"","`/vmsd explain RULE` tells more about one."].join(`
`)}var vF=50,kF=({conclusion:e})=>{let t=fy[e];return t.charAt(0).toUpperCase()+t.slice(1)};function _y(e,t,n){let r=[];if(!e)r.push("This change has not been reviewed yet; the review is waiting or under way.");else{r.push(`**${kF(e)}**: ${ue(e.title)}. Reviewed ${e.at.slice(0,16).replace("T"," ")} UTC at ${e.head.slice(0,12)}.`),e.head!==t&&r.push("",`The head is ${t.slice(0,12)} now; its review is waiting or under way.`);let s=my(e.findings);s.length&&r.push("");for(let[o,i]of s){let a=i.slice(0,vF).map(c=>te(ee(c,80)));i.length>a.length&&a.push(`${i.length-a.length} more`),r.push(`- **${o.severity==="error"||o.severity==="warning"?o.severity:"notice"}** ${te(o.rule)}${a.length?` for ${Me(a)}`:""}${o.accepted?", accepted":""}`)}}if(n.length){r.push("","Accepted here:","");for(let s of n.slice(0,50))r.push(`- ${te(s.rule)} for ${te(s.target)}, by ${ue(s.by)} on ${s.at.slice(0,10)}: ${ue(s.reason)}`)}return r.join(`
`)}Ur();Dr();ze();it();var ap=30,yy=3;function cp(e,t,n,r,s){let[o]=t,i=[],a=new Set,c=Rs(t);for(let[f,...m]of c.slice(0,yy)){i.push(`**${f.severity}** ${te(f.rule)}: ${ue(f.message)}`),m.length&&i.push(SF(m)),a.has(f.consequence)||i.push(ue(f.consequence));let h=ip(f,f.help);a.has(h)||i.push(ni(f)),a.add(f.consequence).add(h),f===o&&i.push(...TF(o,t.length===1,r))}let u=c.slice(yy).flat().length;u&&i.push(`And ${Xe(u,"finding")} more of this patch.`);let l=ti(o,s),d=r===null?`It is at ${Gr(o)}.`:"",p=o.patch===null?"":`In ${ei(e,o.patch,s)}.`;return i.push([d,p,l].filter(Boolean).join(" "),EF(o)),oi(i.filter(Boolean),np({fingerprints:[...n],closed:null}))}function TF({suggestion:e},t,n){if(e===null||n!=="new"&&!t)return[];let r=e.split(`
`).map(xF);return n==="new"?[Yn(r,"suggestion").join(`
`)]:["In place of that line:",Yn(r,"c").join(`
`)]}function SF(e){let t=e.slice(0,ap).map(n=>`${jr(n)} at ${Gr(n)}`);return e.length>ap&&t.push(`${e.length-ap} more`),`The same for ${Me(t)}.`}var EF=e=>`Is it meant? Anyone with write access may comment ${Tc(e)}.`,xF=e=>e.split("	").map(ot).join("	").trimEnd();function by(e,t,n){let r=n.teller==="check"?"the check":"a comment on the change itself",s={cured:`Settled, thank you: this is no longer found, as of ${n.head.slice(0,12)}.`,accepted:`Accepted: ${ue(n.accepted.join("; "))}`,elsewhere:`This does not stand against the change as a whole any more; ${r} tells what is left of it.`}[n.because],o=/^(?:> )?(\*\*(?:error|warning|notice)\*\* .*)$/m.exec(e)?.[1],i=o===void 0?[s]:[s,`> ${o.trimEnd()}`];return oi(i,np({fingerprints:[...t],closed:n.because}))}function up(e,t,n,r=[]){if(!t.length&&!r.length)return oi(["Settled, thank you: nothing of this is found any more."],rp("closed"));let s=n.mail(null),o=new Set,i=t.map(l=>{let d=l.patch===null?"":`, ${ei(e,l.patch,n)}`,p=`- **${l.severity}** ${te(l.rule)}: ${ue(l.message)} ${Gr(l)}${d}.`;return o.has(l.rule+l.consequence)?p:(o.add(l.rule+l.consequence),[p,`  ${ue(l.consequence)} ${ni(l)} ${ti(l,n)}`.trimEnd()].join(`
`))}),a=s===null?"":` This change mirrors a series from the list: <${s}>`,c=`**vmsd-warden: ${An(t)}** ${CF(e)}.${a}`;i.push(...r.map(l=>`- ${ue(l)}`));let u=ri(i,Os-4e3,l=>`- and ${l} more; \`vmsd-warden check\` on this branch prints all of them.`);return oi([c,u.join(`
`)],rp("open"))}var CF=e=>e.patches.length?er(e):"in this change";function Sc(e,t){return oi([e],t)}function oi(e,t){let n=Os-nr(t)-100,r=e.join(`

`);return nr(r)>n&&(r=`${r.slice(0,Math.floor(n/4))}\u2026`,(r.match(/^`{3,}/gm)?.length??0)%2&&(r+="\n```")),`${r}

${t}`}var Vr=(e,t)=>e.replaceAll(`\r
`,`
`).trimEnd()===t.replaceAll(`\r
`,`
`).trimEnd();Jn();$t();function rr(e,t){if(e.length>40)return null;let n=null,r=1/0;for(let s of t){let o=AF(e.toLowerCase(),s.toLowerCase());o<r&&o<=Math.max(1,Math.floor(s.length/3))&&(n=s,r=o)}return n}function AF(e,t){let n=[],r=Array.from({length:t.length+1},(s,o)=>o);for(let s=1;s<=e.length;s++){let o=[s];for(let i=1;i<=t.length;i++){let a=s>1&&i>1&&e[s-1]===t[i-2]&&e[s-2]===t[i-1];o[i]=Math.min(r[i]+1,o[i-1]+1,r[i-1]+(e[s-1]===t[i-1]?0:1),a?n[i-2]+1:1/0)}n=r,r=o}return r[t.length]}$t();function Is(e,{ruleIds:t}){let n=e.toLowerCase();if(t.includes(n))return{rule:n};let r=rr(n,t);return{refused:`There is no rule "${ee(e,60)}"${r?`; did you mean ${r}?`:`; there are ${t.join(", ")}.`}`}}function Ec(e){let t=e.replace(/^target\//,"").replace(/\/$/,"");return/^(?:-|[A-Za-z0-9_][\w.+-]{0,63})$/.test(t)?{target:t}:{refused:`"${ee(e,60)}" is no target; name the folder below target/, such as alpha.`}}var wy=500,vy={name:"accept",operands:"RULE TARGET REASON\u2026",does:"accepts a finding that is meant; it no longer fails the check, for as long as the change of type is the same",needs:"write",read(e,t){let[,n,r,s]=/^(\S+)(?:\s+(\S+))?(?:\s+(.*))?$/.exec(e)??[];if(!n||!r)return{refused:"Say what is accepted: /vmsd accept RULE TARGET REASON."};let o=Is(n,t);if("refused"in o)return o;let i=Ec(r);return"refused"in i?i:s?s.length>wy?{refused:`The reason has more than ${wy} characters; say it shorter.`}:{name:"accept",...o,...i,reason:s}:{refused:`Say why, for those who read it in ten years: /vmsd accept ${o.rule} ${i.target} REASON.`}}};var ky={name:"explain",operands:"[RULE]",does:"says what a rule is about and how to fix it; without RULE, of each rule that this change breaks",needs:"anyone",read(e,t){if(!e)return{name:"explain",rule:null};let[n="",r]=e.split(/\s+/);if(r!==void 0)return{refused:"/vmsd explain takes one rule: /vmsd explain RULE."};let s=Is(n,t);return"refused"in s?s:{name:"explain",rule:s.rule}}};var Ty={name:"help",operands:"",does:"lists the commands",needs:"anyone",read:e=>e?{refused:"/vmsd help takes nothing behind it."}:{name:"help"}};var Sy={name:"recheck",operands:"",does:"reviews the change again",needs:"anyone",read:e=>e?{refused:"/vmsd recheck takes nothing behind it."}:{name:"recheck"}};var Ey={name:"status",operands:"",does:"says what the last review found, and what was accepted",needs:"anyone",read:e=>e?{refused:"/vmsd status takes nothing behind it."}:{name:"status"}};var xy={name:"unaccept",operands:"RULE TARGET",does:"takes an acceptance back",needs:"write",read(e,t){let[n,r,s]=e.split(/\s+/);if(!n||!r||s!==void 0)return{refused:"Say what is no longer accepted: /vmsd unaccept RULE TARGET."};let o=Is(n,t);if("refused"in o)return o;let i=Ec(r);return"refused"in i?i:{name:"unaccept",...o,...i}}};var lp=[Sy,ky,Ey,vy,xy,Ty];function xc(e,t){let[,n="",r=""]=/^\/vmsd(?:\s+(\S+))?(?:\s+(.*?))?\s*$/i.exec(e)??[],s=(n||"help").toLowerCase(),o=lp.find(a=>a.name===s);if(!o){let a=rr(s,lp.map(c=>c.name));return{refused:`There is no command "${ee(n,60)}"; ${a?`did you mean /vmsd ${a}?`:"/vmsd help lists them."}`}}let i=o.read(r.trim(),t);return"refused"in i?i:{spec:o,command:i}}function Cy(){return["A comment with a line that begins so:","","| | |","| --- | --- |",...lp.map(({name:t,operands:n,does:r,needs:s})=>`| \`${`/vmsd ${t}${n?` ${n}`:""}`}\` | ${r}${s==="write"?" (needs write access)":""} |`)].join(`
`)}H();H();var yt=({platform:e,repository:t,repositoryId:n,change:r})=>({platform:e,repository:t,change:r,...n!==void 0&&{repositoryId:n}}),$F=(e,t)=>e.repository.toLowerCase()===t.repository.toLowerCase();async function PF({forge:e},t){try{let{threads:n,comments:r}=await e.posted(t);return new Set([...n,...r].map(s=>s.comment))}catch(n){if(n instanceof O&&n.kind==="gone")return new Set;throw n}}async function RF({forge:e},t,n,r,s=!1){if(n.comments.length)return n.comments.some(i=>r.has(i));if(!s&&!$F(t,n)||!await e.wasHead(t,n.head))return!1;let o=(await e.repository(t))?.createdAt??null;return o===null||Date.parse(o)<=Date.parse(n.at)}async function Fs(e,t){let{store:n,log:r}=e,{repositoryId:s}=t;if(s===void 0)return;let o=await n.unnumbered(t.platform,t.change);if(!o.length)return;let i={...yt(t),repositoryId:s},a=await PF(e,i);for(let c of o)await RF(e,i,c,a)&&(await n.number(i,c.repository),r.info(i,"what was stored under the name of the repository is taken over"))}async function $y(e,t,{id:n,author:r,now:s,mayWrite:o}){let i=`limit:${r.toLowerCase()}`,a=await e.outbox(t),c=Ay(a.find(y=>y.key===i)?.id??null,s),u=Ay(a.find(y=>y.key==="limit")?.id??null,s);if((y=>y.passed.some(([b])=>b===n))(c))return{is:"obey"};let d=c.passed.length>=10||u.passed.length>=40,p=d&&await o(),f=p?60:10,m=!p&&u.passed.length>=40?u:null;if(c.passed.length<f&&!m)return c.passed.push([n,s.getTime()]),await e.done(t,i,JSON.stringify(c)),d||(u.passed.push([n,s.getTime()]),await e.done(t,"limit",JSON.stringify(u))),{is:"obey"};let h=m??c;if(h.told&&h.told[0]!==n)return{is:"ignore"};h.told??=[n,s.getTime()],await e.done(t,m?"limit":i,JSON.stringify(h));let g=new Date((h.passed[0]?.[1]??s.getTime())+36e5).toISOString().slice(11,16);return{is:"refuse",why:`That was many commands ${m?"from all of you":"from you"} in an hour; the next one on this change is obeyed after ${g} UTC, and until then nothing is answered.`}}function Ay(e,t){let{passed:n,told:r}=e===null?{passed:[],told:null}:JSON.parse(e),s=t.getTime()-36e5;return{passed:n.filter(([,o])=>o>s),told:r&&r[1]>s?r:null}}Ot();async function ab(e,t,n){let r=xc(n,{ruleIds:pe.map(s=>s.id)});return"refused"in r?ci(r.refused):r.spec.needs==="write"&&!await t.mayWrite()?{is:"refused",why:t.notAllowed(`/vmsd ${r.spec.name}`),forbidden:!0}:VF(e,t,r.command)}var ci=e=>({is:"refused",why:e,forbidden:!1});async function VF(e,t,n){let{store:r}=e,{key:s}=t;switch(n.name){case"help":return{is:"help"};case"recheck":return t.closed===null?{is:"recheck",review:"recheck"}:ci(t.closed);case"status":{let[o,i]=await Promise.all([r.lastReview(s),r.acceptances(s)]);return{is:"status",last:o,acceptances:i}}case"explain":{let o=await r.lastReview(s),i=pe.filter(l=>o?.findings.some(d=>d.rule===l.id)),a=n.rule===null?i:pe.filter(l=>l.id===n.rule),[c,u]=a;return c&&!u?{is:"rule",rule:c}:{is:"rules",rules:a.length?a:pe,broken:a.length>0}}case"accept":return BF(e,t,n);case"unaccept":{let{rule:o,target:i}=n;return await r.unaccept(s,o,i)?{is:"unaccepted",review:"unaccepted",rule:o,target:i}:ci(`No comment here has accepted ${o} for ${i}; what the repository's configuration accepts is changed there.`)}}}async function BF({store:e,clock:t},{key:n,by:r},{rule:s,target:o,reason:i}){let a=await e.lastReview(n);if(!a)return ci("This change has not been reviewed yet; say it again when the check is there.");let c=a.findings.filter(l=>l.rule===s&&ib(l)===o);if(!c.length){let l=[...new Set(a.findings.map(d=>`${d.rule} ${ib(d)}`))].slice(0,5);return ci(`The last review found no ${s} for ${o}${l.length?`; it found ${l.join(", ")}`:""}.`)}let u=[...new Set(c.map(l=>l.fingerprint))];return await e.accept(n,{rule:s,target:o,fingerprints:u,reason:i,by:r,at:t.now().toISOString()}),{is:"accepted",review:"accepted",rule:s,target:o,reason:i}}var ib=e=>e.target??"-";async function lb(e,t){let n=await e.forge.change(t);if(!n)return;let r=yt(n);await Fs(e,n);for(let s of t.commands){if(e.signal.aborted)throw new O("passing","the server is stopping");await qF(e,r,n,t,s)}}async function qF(e,t,n,r,s){let{store:o,log:i}=e,a=`${r.comment.replace(/[^\w.:-]/g,"_")}:${st(s,8)}`,c=`answer:${a}`;if((await o.outbox(t)).some(p=>p.key===c&&p.id!==null))return;if(e.dryRun){i.info({...t,comment:r.comment,command:s},"dry run: the command");return}let u=await $y(o,t,{id:a,author:r.author,now:e.clock.now(),mayWrite:async()=>await e.forge.permission(t,r.author)==="write"});if(u.is!=="obey"){i.info({...t,author:r.author,told:u.is==="refuse"},"too many commands"),u.is==="refuse"&&await o.done(t,c,await ub(e,t,c,a,si(u.why)));return}await cb(e,t,r.comment,"eyes");let l=await ZF(e,t,n,r.author,s);l.review!==void 0&&await e.jobs.enqueue({kind:"change",...t,head:n.head,reason:l.review}),l.reaction&&await cb(e,t,r.comment,l.reaction);let d=l.reply===null?"reaction":await ub(e,t,c,a,l.reply);await o.done(t,c,d),i.info({...t,command:s.slice(0,80),refused:l.reaction==="confused"},"command answered")}async function cb({forge:e,log:t},n,r,s){try{await e.react(n,r,s)}catch(o){if(!(o instanceof O)||o.retry)throw o;t.warn({...n,reason:o.message},"a reaction was refused")}}async function ub(e,t,n,r,s){let{forge:o,store:i,log:a}=e,c=(await o.posted(t)).comments.find(u=>yc(u.body,r));if(c)return c.comment;await i.begin(t,n);try{return await o.createComment(t,Sc(s,Qo(r)))}catch(u){if(!(u instanceof O)||u.retry)throw u;return a.warn({...t,reason:u.message},"an answer was refused"),"refused"}}async function ZF(e,t,n,r,s){let o=await ab(e,{key:t,by:r,mayWrite:async()=>await e.forge.permission(t,r)==="write",notAllowed:i=>`Only people with write access to ${t.repository} may say ${i}.`,closed:n.state==="closed"?"The change is closed; it is reviewed again when it is re-opened.":null},s);return WF(e,n,o)}function WF({publicUrl:e,rulePage:t},n,r){let s=o=>e===null?null:`${e}/rules/${o}`;switch(r.is){case"refused":return{reply:si(r.why),reaction:"confused"};case"help":return{reply:Cy(),reaction:null};case"recheck":return{reply:null,reaction:null,review:r.review};case"status":return{reply:_y(r.last,n.head,r.acceptances),reaction:null};case"rule":{let{rule:o}=r;return{reply:hy(o,t(o.id),s(o.id)),reaction:null}}case"rules":return{reply:gy(r.rules,r.broken,s),reaction:null};case"accepted":case"unaccepted":return{reply:null,reaction:"+1",review:r.review}}}function Ic(){let e=new Map,t=[],n=null,r=null,s=(o,i)=>{let a=t.length;return t=t.filter(c=>c.rule!==o||c.target!==i),t.length<a};return{outbox:async()=>structuredClone([...e.values()]),async begin(o,i){e.has(i)||e.set(i,{key:i,id:null})},async done(o,i,a){e.set(i,{key:i,id:a})},async undo(o,i){e.delete(i)},acceptances:async()=>structuredClone(t),async accept(o,i){s(i.rule,i.target),t.push(i)},unaccept:async(o,i,a)=>s(i,a),lastReview:async()=>n,async saveReview(o,i){n=i,r=null},ofHead:async()=>[],async told(o,i){r=i},isTold:async(o,i)=>r===i,unnumbered:async()=>[],async number(){},forgetAll(){e.clear(),t=[],n=null}}}var pp={};de(pp,{decode:()=>ui,encode:()=>or,format:()=>Us,parse:()=>li});var db={};function HF(e){let t=db[e];if(t)return t;t=db[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);t.push(r)}for(let n=0;n<e.length;n++){let r=e.charCodeAt(n);t[r]="%"+("0"+r.toString(16).toUpperCase()).slice(-2)}return t}function Fc(e,t){typeof t!="string"&&(t=Fc.defaultChars);let n=HF(t);return e.replace(/(%[a-f0-9]{2})+/gi,function(r){let s="";for(let o=0,i=r.length;o<i;o+=3){let a=parseInt(r.slice(o+1,o+3),16);if(a<128){s+=n[a];continue}if((a&224)===192&&o+3<i){let c=parseInt(r.slice(o+4,o+6),16);if((c&192)===128){let u=a<<6&1984|c&63;u<128?s+="\uFFFD\uFFFD":s+=String.fromCharCode(u),o+=3;continue}}if((a&240)===224&&o+6<i){let c=parseInt(r.slice(o+4,o+6),16),u=parseInt(r.slice(o+7,o+9),16);if((c&192)===128&&(u&192)===128){let l=a<<12&61440|c<<6&4032|u&63;l<2048||l>=55296&&l<=57343?s+="\uFFFD\uFFFD\uFFFD":s+=String.fromCharCode(l),o+=6;continue}}if((a&248)===240&&o+9<i){let c=parseInt(r.slice(o+4,o+6),16),u=parseInt(r.slice(o+7,o+9),16),l=parseInt(r.slice(o+10,o+12),16);if((c&192)===128&&(u&192)===128&&(l&192)===128){let d=a<<18&1835008|c<<12&258048|u<<6&4032|l&63;d<65536||d>1114111?s+="\uFFFD\uFFFD\uFFFD\uFFFD":(d-=65536,s+=String.fromCharCode(55296+(d>>10),56320+(d&1023))),o+=9;continue}}s+="\uFFFD"}return s})}Fc.defaultChars=";/?:@&=+$,#";Fc.componentChars="";var ui=Fc;var pb={};function KF(e){let t=pb[e];if(t)return t;t=pb[e]=[];for(let n=0;n<128;n++){let r=String.fromCharCode(n);/^[0-9a-z]$/i.test(r)?t.push(r):t.push("%"+("0"+n.toString(16).toUpperCase()).slice(-2))}for(let n=0;n<e.length;n++)t[e.charCodeAt(n)]=e[n];return t}function zc(e,t,n){typeof t!="string"&&(n=t,t=zc.defaultChars),typeof n>"u"&&(n=!0);let r=KF(t),s="";for(let o=0,i=e.length;o<i;o++){let a=e.charCodeAt(o);if(n&&a===37&&o+2<i&&/^[0-9a-f]{2}$/i.test(e.slice(o+1,o+3))){s+=e.slice(o,o+3),o+=2;continue}if(a<128){s+=r[a];continue}if(a>=55296&&a<=57343){if(a>=55296&&a<=56319&&o+1<i){let c=e.charCodeAt(o+1);if(c>=56320&&c<=57343){s+=encodeURIComponent(e[o]+e[o+1]),o++;continue}}s+="%EF%BF%BD";continue}s+=encodeURIComponent(e[o])}return s}zc.defaultChars=";/?:@&=+$,-_.!~*'()#";zc.componentChars="-_.!~*'()";var or=zc;function Us(e){let t="";return t+=e.protocol||"",t+=e.slashes?"//":"",t+=e.auth?e.auth+"@":"",e.hostname&&e.hostname.indexOf(":")!==-1?t+="["+e.hostname+"]":t+=e.hostname||"",t+=e.port?":"+e.port:"",t+=e.pathname||"",t+=e.search||"",t+=e.hash||"",t}function Mc(){this.protocol=null,this.slashes=null,this.auth=null,this.port=null,this.hostname=null,this.hash=null,this.search=null,this.pathname=null}var JF=/^([a-z0-9.+-]+:)/i,YF=/:[0-9]*$/,XF=/^(\/\/?(?!\/)[^\?\s]*)(\?[^\s]*)?$/,QF=["<",">",'"',"`"," ","\r",`
`,"	"],ez=["{","}","|","\\","^","`"].concat(QF),tz=["'"].concat(ez),fb=["%","/","?",";","#"].concat(tz),mb=["/","?","#"],nz=255,hb=/^[+a-z0-9A-Z_-]{0,63}$/,rz=/^([+a-z0-9A-Z_-]{0,63})(.*)$/,gb={javascript:!0,"javascript:":!0},_b={http:!0,https:!0,ftp:!0,gopher:!0,file:!0,"http:":!0,"https:":!0,"ftp:":!0,"gopher:":!0,"file:":!0};function sz(e,t){if(e&&e instanceof Mc)return e;let n=new Mc;return n.parse(e,t),n}Mc.prototype.parse=function(e,t){let n,r,s,o=e;if(o=o.trim(),!t&&e.split("#").length===1){let u=XF.exec(o);if(u)return this.pathname=u[1],u[2]&&(this.search=u[2]),this}let i=JF.exec(o);if(i&&(i=i[0],n=i.toLowerCase(),this.protocol=i,o=o.substr(i.length)),(t||i||o.match(/^\/\/[^@\/]+@[^@\/]+/))&&(s=o.substr(0,2)==="//",s&&!(i&&gb[i])&&(o=o.substr(2),this.slashes=!0)),!gb[i]&&(s||i&&!_b[i])){let u=-1;for(let m=0;m<mb.length;m++)r=o.indexOf(mb[m]),r!==-1&&(u===-1||r<u)&&(u=r);let l,d;u===-1?d=o.lastIndexOf("@"):d=o.lastIndexOf("@",u),d!==-1&&(l=o.slice(0,d),o=o.slice(d+1),this.auth=l),u=-1;for(let m=0;m<fb.length;m++)r=o.indexOf(fb[m]),r!==-1&&(u===-1||r<u)&&(u=r);u===-1&&(u=o.length),o[u-1]===":"&&u--;let p=o.slice(0,u);o=o.slice(u),this.parseHost(p),this.hostname=this.hostname||"";let f=this.hostname[0]==="["&&this.hostname[this.hostname.length-1]==="]";if(!f){let m=this.hostname.split(/\./);for(let h=0,g=m.length;h<g;h++){let _=m[h];if(_&&!_.match(hb)){let y="";for(let b=0,w=_.length;b<w;b++)_.charCodeAt(b)>127?y+="x":y+=_[b];if(!y.match(hb)){let b=m.slice(0,h),w=m.slice(h+1),v=_.match(rz);v&&(b.push(v[1]),w.unshift(v[2])),w.length&&(o=w.join(".")+o),this.hostname=b.join(".");break}}}}this.hostname.length>nz&&(this.hostname=""),f&&(this.hostname=this.hostname.substr(1,this.hostname.length-2))}let a=o.indexOf("#");a!==-1&&(this.hash=o.substr(a),o=o.slice(0,a));let c=o.indexOf("?");return c!==-1&&(this.search=o.substr(c),o=o.slice(0,c)),o&&(this.pathname=o),_b[n]&&this.hostname&&!this.pathname&&(this.pathname=""),this};Mc.prototype.parseHost=function(e){let t=YF.exec(e);t&&(t=t[0],t!==":"&&(this.port=t.substr(1)),e=e.substr(0,e.length-t.length)),e&&(this.hostname=e)};var li=sz;var _p={};de(_p,{Any:()=>fp,Cc:()=>mp,Cf:()=>oz,P:()=>di,S:()=>hp,Z:()=>gp});var fp=/[\0-\uD7FF\uE000-\uFFFF]|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/,mp=/[\0-\x1F\x7F-\x9F]/,oz=/[\xAD\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uD804[\uDCBD\uDCCD]|\uD80D[\uDC30-\uDC3F]|\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD73-\uDD7A]|\uDB40[\uDC01\uDC20-\uDC7F]/,di=/[!-#%-\*,-\/:;\?@\[-\]_\{\}\xA1\xA7\xAB\xB6\xB7\xBB\xBF\u037E\u0387\u055A-\u055F\u0589\u058A\u05BE\u05C0\u05C3\u05C6\u05F3\u05F4\u0609\u060A\u060C\u060D\u061B\u061D-\u061F\u066A-\u066D\u06D4\u0700-\u070D\u07F7-\u07F9\u0830-\u083E\u085E\u0964\u0965\u0970\u09FD\u0A76\u0AF0\u0C77\u0C84\u0DF4\u0E4F\u0E5A\u0E5B\u0F04-\u0F12\u0F14\u0F3A-\u0F3D\u0F85\u0FD0-\u0FD4\u0FD9\u0FDA\u104A-\u104F\u10FB\u1360-\u1368\u1400\u166E\u169B\u169C\u16EB-\u16ED\u1735\u1736\u17D4-\u17D6\u17D8-\u17DA\u1800-\u180A\u1944\u1945\u1A1E\u1A1F\u1AA0-\u1AA6\u1AA8-\u1AAD\u1B4E\u1B4F\u1B5A-\u1B60\u1B7D-\u1B7F\u1BFC-\u1BFF\u1C3B-\u1C3F\u1C7E\u1C7F\u1CC0-\u1CC7\u1CD3\u2010-\u2027\u2030-\u2043\u2045-\u2051\u2053-\u205E\u207D\u207E\u208D\u208E\u2308-\u230B\u2329\u232A\u2768-\u2775\u27C5\u27C6\u27E6-\u27EF\u2983-\u2998\u29D8-\u29DB\u29FC\u29FD\u2CF9-\u2CFC\u2CFE\u2CFF\u2D70\u2E00-\u2E2E\u2E30-\u2E4F\u2E52-\u2E5D\u3001-\u3003\u3008-\u3011\u3014-\u301F\u3030\u303D\u30A0\u30FB\uA4FE\uA4FF\uA60D-\uA60F\uA673\uA67E\uA6F2-\uA6F7\uA874-\uA877\uA8CE\uA8CF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA95F\uA9C1-\uA9CD\uA9DE\uA9DF\uAA5C-\uAA5F\uAADE\uAADF\uAAF0\uAAF1\uABEB\uFD3E\uFD3F\uFE10-\uFE19\uFE30-\uFE52\uFE54-\uFE61\uFE63\uFE68\uFE6A\uFE6B\uFF01-\uFF03\uFF05-\uFF0A\uFF0C-\uFF0F\uFF1A\uFF1B\uFF1F\uFF20\uFF3B-\uFF3D\uFF3F\uFF5B\uFF5D\uFF5F-\uFF65]|\uD800[\uDD00-\uDD02\uDF9F\uDFD0]|\uD801\uDD6F|\uD802[\uDC57\uDD1F\uDD3F\uDE50-\uDE58\uDE7F\uDEF0-\uDEF6\uDF39-\uDF3F\uDF99-\uDF9C]|\uD803[\uDD6E\uDEAD\uDED0\uDF55-\uDF59\uDF86-\uDF89]|\uD804[\uDC47-\uDC4D\uDCBB\uDCBC\uDCBE-\uDCC1\uDD40-\uDD43\uDD74\uDD75\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDDF\uDE38-\uDE3D\uDEA9\uDFD4\uDFD5\uDFD7\uDFD8]|\uD805[\uDC4B-\uDC4F\uDC5A\uDC5B\uDC5D\uDCC6\uDDC1-\uDDD7\uDE41-\uDE43\uDE60-\uDE6C\uDEB9\uDF3C-\uDF3E]|\uD806[\uDC3B\uDD44-\uDD46\uDDE2\uDE3F-\uDE46\uDE9A-\uDE9C\uDE9E-\uDEA2\uDF00-\uDF09\uDFE1]|\uD807[\uDC41-\uDC45\uDC70\uDC71\uDEF7\uDEF8\uDF43-\uDF4F\uDFFF]|\uD809[\uDC70-\uDC74]|\uD80B[\uDFF1\uDFF2]|\uD81A[\uDE6E\uDE6F\uDEF5\uDF37-\uDF3B\uDF44]|\uD81B[\uDD6D-\uDD6F\uDE97-\uDE9A\uDFE2]|\uD82F\uDC9F|\uD836[\uDE87-\uDE8B]|\uD839\uDDFF|\uD83A[\uDD5E\uDD5F]/,hp=/[\$\+<->\^`\|~\xA2-\xA6\xA8\xA9\xAC\xAE-\xB1\xB4\xB8\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0384\u0385\u03F6\u0482\u058D-\u058F\u0606-\u0608\u060B\u060E\u060F\u06DE\u06E9\u06FD\u06FE\u07F6\u07FE\u07FF\u0888\u09F2\u09F3\u09FA\u09FB\u0AF1\u0B70\u0BF3-\u0BFA\u0C7F\u0D4F\u0D79\u0E3F\u0F01-\u0F03\u0F13\u0F15-\u0F17\u0F1A-\u0F1F\u0F34\u0F36\u0F38\u0FBE-\u0FC5\u0FC7-\u0FCC\u0FCE\u0FCF\u0FD5-\u0FD8\u109E\u109F\u1390-\u1399\u166D\u17DB\u1940\u19DE-\u19FF\u1B61-\u1B6A\u1B74-\u1B7C\u1FBD\u1FBF-\u1FC1\u1FCD-\u1FCF\u1FDD-\u1FDF\u1FED-\u1FEF\u1FFD\u1FFE\u2044\u2052\u207A-\u207C\u208A-\u208C\u20A0-\u20C1\u2100\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F\u218A\u218B\u2190-\u2307\u230C-\u2328\u232B-\u2429\u2440-\u244A\u249C-\u24E9\u2500-\u2767\u2794-\u27C4\u27C7-\u27E5\u27F0-\u2982\u2999-\u29D7\u29DC-\u29FB\u29FE-\u2B73\u2B76-\u2BFF\u2CE5-\u2CEA\u2E50\u2E51\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u2FF0-\u2FFF\u3004\u3012\u3013\u3020\u3036\u3037\u303E\u303F\u309B\u309C\u3190\u3191\u3196-\u319F\u31C0-\u31E5\u31EF\u3200-\u321E\u322A-\u3247\u3250\u3260-\u327F\u328A-\u32B0\u32C0-\u33FF\u4DC0-\u4DFF\uA490-\uA4C6\uA700-\uA716\uA720\uA721\uA789\uA78A\uA828-\uA82B\uA836-\uA839\uAA77-\uAA79\uAB5B\uAB6A\uAB6B\uFB29\uFBB2-\uFBD2\uFD40-\uFD4F\uFD90\uFD91\uFDC8-\uFDCF\uFDFC-\uFDFF\uFE62\uFE64-\uFE66\uFE69\uFF04\uFF0B\uFF1C-\uFF1E\uFF3E\uFF40\uFF5C\uFF5E\uFFE0-\uFFE6\uFFE8-\uFFEE\uFFFC\uFFFD]|\uD800[\uDD37-\uDD3F\uDD79-\uDD89\uDD8C-\uDD8E\uDD90-\uDD9C\uDDA0\uDDD0-\uDDFC]|\uD802[\uDC77\uDC78\uDEC8]|\uD803[\uDD8E\uDD8F\uDED1-\uDED8]|\uD805\uDF3F|\uD807[\uDFD5-\uDFF1]|\uD81A[\uDF3C-\uDF3F\uDF45]|\uD82F\uDC9C|\uD833[\uDC00-\uDCEF\uDCFA-\uDCFC\uDD00-\uDEB3\uDEBA-\uDED0\uDEE0-\uDEF0\uDF50-\uDFC3]|\uD834[\uDC00-\uDCF5\uDD00-\uDD26\uDD29-\uDD64\uDD6A-\uDD6C\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDDEA\uDE00-\uDE41\uDE45\uDF00-\uDF56]|\uD835[\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85\uDE86]|\uD838[\uDD4F\uDEFF]|\uD83B[\uDCAC\uDCB0\uDD2E\uDEF0\uDEF1]|\uD83C[\uDC00-\uDC2B\uDC30-\uDC93\uDCA0-\uDCAE\uDCB1-\uDCBF\uDCC1-\uDCCF\uDCD1-\uDCF5\uDD0D-\uDDAD\uDDE6-\uDE02\uDE10-\uDE3B\uDE40-\uDE48\uDE50\uDE51\uDE60-\uDE65\uDF00-\uDFFF]|\uD83D[\uDC00-\uDED8\uDEDC-\uDEEC\uDEF0-\uDEFC\uDF00-\uDFD9\uDFE0-\uDFEB\uDFF0]|\uD83E[\uDC00-\uDC0B\uDC10-\uDC47\uDC50-\uDC59\uDC60-\uDC87\uDC90-\uDCAD\uDCB0-\uDCBB\uDCC0\uDCC1\uDCD0-\uDCD8\uDD00-\uDE57\uDE60-\uDE6D\uDE70-\uDE7C\uDE80-\uDE8A\uDE8E-\uDEC6\uDEC8\uDECD-\uDEDC\uDEDF-\uDEEA\uDEEF-\uDEF8\uDF00-\uDF92\uDF94-\uDFEF\uDFFA]/,gp=/[ \xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/;var iz=[8364,0,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,0,381,0,0,8216,8217,8220,8221,8226,8211,8212,732,8482,353,8250,339,0,382,376];function az(e){return e===0||e>=55296&&e<=57343||e>1114111}function yb(e){return az(e)?65533:e>=128&&e<=159&&iz[e-128]||e}function bb(e){return e-1>>>0<127||e-160>>>0<55136?String.fromCharCode(e):String.fromCodePoint(yb(e))}var It=(()=>{let e=new Uint8Array(127),t=0;for(let n=33;n<=126;n++)n!==34&&n!==36&&n!==92&&(e[n]=t++);return e})();function wb(e,t,n,r,s,o){let a=e.length,c=o*90,u=0,l=()=>{let x=It[e.charCodeAt(u++)];return x<o?x:x*91-c+It[e.charCodeAt(u++)]},d=n-r,p=n+s,f=new Int32Array(p);f.fill(-1,r,o),f.fill(-1,o+d,p);let m=new Int32Array(p),h=new Int32Array(p);function g(x,$){let C=0,A=$,P=$+x;for(;A<P;){let I=It[e.charCodeAt(u++)];if(I<89)C+=I,f[A++]=C;else if(I===89){let F=It[e.charCodeAt(u++)]+2;for(;F--;)f[A++]=++C}else{let F=It[e.charCodeAt(u++)];C+=89+(F<90?F*91+It[e.charCodeAt(u++)]:It[e.charCodeAt(u++)]*8281+It[e.charCodeAt(u++)]*91+It[e.charCodeAt(u++)]),f[A++]=C}}}g(r,0),g(d,o);let _=new Int32Array(s*2),y=0,b=0;function w(x,$){for(let C=0;C<x;C++){let A=$+C,P=l(),I=l();_[b*2]=P,_[b*2+1]=I,b+=1,m[A]=y;let F=(f[P]<0?h[P]:1)+(f[I]<0?h[I]:1);h[A]=F,y+=F}}w(s-o+r,o+d),w(o-r,r);let v=new Uint16Array(y),T=0;for(let x=0;x<b;x++)for(let $=0;$<2;$++){let C=_[x*2+$],A=f[C];if(A<0){let P=m[C],I=P+h[C];for(;P<I;)v[T++]=v[P++]}else v[T++]=A}let E=new Uint16Array(t),S=0;for(;u<a;){let x=It[e.charCodeAt(u++)];x>=o&&(x=x*91-c+It[e.charCodeAt(u++)]);let $=f[x];if($<0){let C=m[x],A=C+h[x];for(;C<A;)E[S++]=v[C++]}else E[S++]=$}return E}var vb=wb("!}.&u%}'&}*'~!6*)%&,~!J~!J~%L~y<~!R,~~%Lu~~#GD~~#|)1#%}^%}2%+#.##%##%}&%##%'#%##&%#%#'%#&#%#&#'#%%#&#%##%#)%''%&%#%#'%#%%#%%}%%%#%#&(23#%%#&-%0%('1#(##%#'##+%'*.:1}#%#6-+(%'%%#%%%}#L'2351&('%}&/N'(0(/*-%(%%}#'+&T%7.2}#&%&#%#36/5##%&%%#&#%%#))2%%##%&&'0~!#*+&'%1~!%).'3q?&%'1~!.##%6(~!+%%%(Gw'rT~!E#<nA%#jZ~!H%(~!42##~!*31&~!G%U~#)5~#`3~!J~!Z~%]~%Y~%C~!q~!u~#kz~%#~!6'~!D~!U~!?~#T~!c%~!G#'~%7|~!G~!J~!G&~#pb~(Df}#%}*&}#%##%##%##&#-}&'#'&%#.++}%mI,#,@&(}*%}*'%&##&#%##%}&0}#.},U},%}+%}&%}#%##&}B%(}(%}+%)})%##%#&}&%##%&}<%}>%#%&}*%}(%}9%}/%})%}*%}*%}?&}&%}3%}&*#%})%#%#)}#&#-#+*%E%%'%'#%}#*V##&##I}#&&##%&%#&&Qf%%))w/0+&%#(#.%-''''++++7}>%4'',##1,#%#&%##&#'##&#*#9)%&%}#*}%,#+P(%A&%#'&##wSD',9E00#y#@}(+}&%&>~!#~!X}#*}(&&}(&}(,%}%&#+&}#&}I%#%}%)#(},'%#*}4%%#%}(''}#/##(##),%-##%%)#&}(.}&%#&}%%}*&#%},&&}&%}#%*'#%})%}D&}&%}-&}6&#&}-,%}#%})-(~+`~,=?~I9'9%~!,#%})%})%}@%}?%}(~!?~#<~#pP~#BG~#=1#%K+~#?#~%;)~#A~#mF1~#A'~'X%'~#lR~#N~'N~#r~#m#-~#i'?%#'%~#B%##%,%#~#_%#0%~#]732~,w~2+#:&#%&'0%&>%}#>##F+)#%&&#(+_}4&}-%}(&}@&}O7Fdf0@+/v4}&WU##&/0#&'('B#%}.%}'+#%}#%%&#&%#%##+#&#)#6#'#.},%}c%},%#%##%&#&%#&~#>'*-.%##%##%}#%%}%'~#)D1}#%*&~#_%%'(~#S2%'.}#~#=##*'*-%}&'%'##&&~'E%.#&~#M4}%%##&'%#~#O1##%&#'+~#<B%##%%'%+~#;#@%}#&%#&&%#(~#H1}'%'##&&~#?A}&'~#D#%32}'&&&&~#[}'(#%}'~#;C})&}%%#%~#=&%,3}%'(#%%~#^'#&&)#%'~#Y%-~#d-%'~#^%%&#&&&}#~#b~2t*&'~&(~&@~0%~e~3}%*''0})&}+~!9##-}#%-hD*)1fC#%/&/fB#40~!+#)*4~!+~!K'&:~!/*7~!.#~!H~!L':~%x&~!H#~!*~%1~!I#~!+A~#p'~!F~~#-#~,,(~.Z~!V~%;'B'mq-W~!N~%I%#&&#&}#%},%%}'%}+X#%}#&}(%}'%}<%}#%}%%'}'%}:~![)9@~%>~#UA%-%##&~!C%~!-.9:~!1~!-^2/:a~!y,D*J#-5)/4~%23,~#G~!L1~!0X3`~!2+~!!0-~&E~!W~!o,>Y&]~%cZx_&~#O*9#A#'#+I'%#)~!0B*-5A+-((F&*M#)(-7-5+'-3a5Vi~!Y~!?+[)%3),ERHm~!+:D,VG.+)?fB%%*(%)'(#&80%1'8`K8?`+'Z#&O&'H5#*9)A%%5&3))0%39+.*7#()&&*=4@**L)<'_&*+..;(#*+)./&0#3)%')-8(4ixD(&.}%,('aI:,)%,k2231T)I'#/-W7,/'Q#.'Y24+h')37</31&83##&0#),H(?'&?/1##%#&&#%''-%&&&#(&''&#.-'%#%%(,')*'&#&#'##%(%(#%('#&##%%%%('%#%#%%#%#&%##h>w+v<ayvyvcg.uuhKr}g/v|g>u9i[~>g5uI~=RvdwEg;v/g;uk!!TTSx]@RT!U!#!@VBRUU!'UTe-d0c`e&gSdicedFcrdTaqb.kYcAohdYd@a3e+d}dMdtd.aJ#bqcK`dle/e.e'dwdPdodddjbEb}ogd^ofdpduc6j?l%d{drdqc)d7bacOdQ%T#Y)X.sR[yH>6Vyv3[xwLu>vo'!*.[yBacahoj>6Rew3[xqdZa#!a&#^(X-[yG>6Vyu3[xvg3sEr|g.u/Ri9db0T#^(Xa)!-[y;>6Vylg4wKs{JwNZt3@3r=c4Z([xlg;wKt!cpq's@v7A'*a(a+!-a#[y<3Dt?3Dt'>6Vym3[xmg9rxsNJwLZt4~?r?db1T#`-!(Xa,!0[yS>6Vz%NuQs.g4wKtnJwNZtS@3r>c4Z([y%g;wKtrdga8!a(!#&T*Y-Xa#!a0<or[yc3Dtq>6Vz43[y3JwNZtf@3s!Ju}!%Dti:pm3c_%X#tjB5pkd6q!r]u?voC'*-a.a2!0a&a+[yI3DtI3Ds~3DtH>6Vyw3[xx;:s#~<5pKJwNZtE@3r~d`a)!a2T#a.(!+U.X1[yT3Dt`3Dtv>6Vz&3[y&g9rxwzcxstPu.<rAJwLZtT~?r@dZa%!a.&^*Za(/Reu[ya>6Vz23[y1g3sEr}wkg{NuQRg{ci(U#5@b`~,cg#U(2WnH5wugcRh7dX#T(Y,a'Ta!!a,[yZ<]mj>6Vz,3[y+Pv#5ReZKu+=,%!H}7ABwkaS?Rh:BcW(X#<]mrj:ubv/ARekdg%!(!a.*Ta(Y.X1!#sP>Rl*Dt6[y>>6Vyo3Wf*jOvuumvuRgRJuq*!:9<B@bX~3jVv&v@s@5Re[d/rQt{uAvo&a&a*)a2!,0Wf!3Dt0=Bs'>6Re}3[xy~<5s%JwJZt1~Gs)c;&!#2sJkNuXvzq7rxu,Re8dka4!a8(aEZ+a@Y.X1Xa)[yd=Bs(3DtP>6Vz53[y4cX#X&Re:avRe9~<5s&JwJZtQ~Gs*i^rzvdRg+Jv{%!2sbB@bX}kdga,!Za?&^*T1/!a'Dt+[y6>6Vyf3Wf%g/u;s4hGu6?Rh-JvZ,!c%#&RoX54Rivj7uyvf8RgTKvZB%*!2sGh<vu5Rgq<=C::9bb~#dZ#T&Ta6Y.X*Dt>[y93Wf)coZ(T,6VyifluvRgC@95@B@bX~/hFu34cC#T,k/unq8w8Q5RkUklwQuzunq8w8Q5Rk8d/rJu?v8w9)-&!a0a;a&aIWejg3sEr/h1s<DtDJvyZqY5aws3Jvy!&Wei~Hr1:au5@Bag>23E~5c:Z&bX};kKv?w&unuVu5Rjc;>bs)#~@:Rh.=ay<a]C;b`}Vd6s/t{uAvoaxa()!a,a7%-a#a2Dt,[yF2Wo[>6Vyt3[xuNuPRi&NuPwpi#RoWh?vf8Ri%Jv]!%Ri:KvxD!.'2WeAjZu`q9rxu,Re7woeAg-unLq(qA_/*2Wg_g3u5q^9:4E}/jTrxrzv=Wkkd~0UX#^^Xa-a1a5T&a=U1a'*aEa]!a*aPaA-adok[y54Rn>;:p3~Dp5g9rpsFNvZqjg3uJp4~<5p0Pw;5qlJwNZt*@3p1Pw:5p/Ou!5p2JvG'!6Vye=<qnJvh_[xhg3v,Rh3kOwOw-sDuev/Re^dha[a%!%!a+#Ta7)-5TaCaO!aka!a)sf[yb2>Rl!9ARiq5E}Qg=ucRkBE|oJrJ_@Wk~@Wk{JrJ_@Wk|@WkyJrJ_@Wk}@WkzJvO_[y2g-vMRmiKuYC!)&>Ri;>Ri<@3RkNc](X#@9Rk=g5vuRmhKvDB!+'=]meg3u4Rmgd)#Y'Vz3CARmfd`a+!%T'!+#Ta1Ta6TaM-sTDt9[yA9sYd'%Y#s[[xpj:ueunaXRgEjRq,v-vuqdd2'`#6Rev<32@5>:2<E}5xIo9a*X#Y(;5RePJvD_g>vyRgNj8w)v8<wggs:RgXiZt|vjx,hSq3ah!-(~@:Ro/Ou!5RhWj^v(pyw8unRhUdx-UY#^Ua.a3a70!)%UX1TaDa)'omRiRRhE[y:3Dsz=Br,>6Vyj3[xkg6ruwjcqsrPw;5r*Ku]D'Zt-@3r(~?r.i[vwv]dU1a--U#`a4(g/vsRhPOu!5RhLj:rmu9Wo!~@:wdh@g/vsRiTjXuvvNr}:RhBj^v(pyw8unRn]dz1UYa'a+^Y(!aETZalaRY.Ta?a4[yDJw1!#qLsW>6Vyrfzq-pLflpwRe|Js>%!Dt@3Dt&Jvy_[xs~HrnjMuwpsw'RecKu+D#'!t<~Grl~?rjg5u-x,gwp{ah!-(~@:Rg~Ou!5Rh'jXuvvNr}:Rh#cW#X/c;&!#2sLi[v7u7RgpJv)(!iLrxu,Re6j7v@s@5Se[e7d`aW!Za(a`T.a#!a3!&aDa-!9)Dt_=6s+3[x~~DR|h~DS6avhGun5RkZj3w)v-]mkKunB!&*]kb97R|i<ARk<c:Z(6Vy}Juh'!wziMRoS:F|vkLuauJv5vtvQRh1d='T+Y#VyO~DR|jcF#T'7R|g97R|kJv3'!ay<Rj,Jvh&!:ReXcsa6*a+#a#_aIRf9aLRf?c,Z&Rf5Rf7c.Z&Rf;Rf>cQ#%T'p-Rf8Rf=ct#%'(*!,p,Rf4p+Rf6Rf:Rf<d~'Ua%U*^UYa(!a,-!#a4YaTalaEX0a8a<Weo3Dt/3Dsx=Br93Wen~Dr;~<5p<JwNZt2@3p=Pw:5p;Ou!5r3c7&!#:p>3Ds}KvGB)_6Vyk2sM=<r7x'eovA(!hFu1ARf}cV#X&@r5j6rvwQa^Rf3c=Za'wkghJv__g;unRggA53B9=b^}%j6uduo5Jq;!(hIv%2Re`Ou4ARe_e%a#^^^Xa&!a*a2!&a6YaP!*ad!#a:aE/5Rn?[y@>6Vyp;:pE~DrY~<5pBJwNZt8@3pCh=rt3rWPw:5pAJup_[xoNuPpF9c!#'45pD5ARn)d8#X'X*3@rU72s]h>v<<sSjJpqvewOJq/(!hNw'5ReBk0s2u3w/w'5ReE5@Jq.!a+JQ!&WeU23d(#Y&RjG5]jBk!u7w&u0udARjEe#+^^^Ub#!a2/a`Z(agT1!a-a;|@TaG!aS[yV=Re~fow'RguNuPRe?bz#'>RoUWeL>:Cbb|?JwPZtVg6ruRmzJvD'!6Vz(g/vmRh~Jvy_[y(g9voRgyx*cy(#2>Ri2B9b]~9kIw9u7rluJu3Rg]dI#a%UY'@=p%CAx.gQZ&RhwwygtRm{x5g_Z'+ABqR9Woa=Bp&dV#^*Xa'!&@o{g4v]Rk;Jv{!%Rk[wkkiA5RkiwwfUB=x,fUuqC&*!>RfTg8v0RfV~ARfSd;rJsAuAv9wR'ae+/aO!a@aza/a#[yQ@Wg!2Wemg3sEr0JvB_g>uvReWg2v+Re=KupB_+[y!2AbY~-~Hr2AJwD!(h<~El>h<~El?Kun@+_:9b`}Kg-v/Ri3g;vtwyk_9]k_d=&T#*U.6qh@Ab`|K9:H|CJv[!&3Dtex'fDwC%!Rf[9WlMd[(^X,!a%Z06Vz!@WgBg=v~Rgvg,QRe@awd,#Y+jTv|Q~EfWj]uNr|~FRfXdy#Y&^Ua%!aO.!(a)Ua;=!a@aKap!a-,a!Ta]a[rSa]p?[y82sK=Bq~;:p:~<5p8Pw:5p7d'#Y'Wf(;RnRi[u4w&RgJJvG'!6Vyh=<r#ijuuv/sIKuYD'ZtG@3p9~Gr&d2#`(g<vtRgFj`u5w&rqpxRf2CJuY!+:wfnTOu!5Rg}jNs1ucv&RfwJvA!&3@q|BDcC#T,k/unq8w8Q5RkTklwQuzunq8w8Q5Rk9dga#!a'!a=#a0!:+Tb*b@aO.a4!aba8aFJv^}?!VyR~Dr<g;u%Rn.~<5p[x'e`wNZtR@3p]Pw:5pZhNvjBp.woe_g5u-r4JwF!%DtO3:ooc7&!#:p^3DtpLuGw(!+%)Dtk6Vz#2sd=<r8d'#Y([y#<x3gJt`w@!)%}MRiowzikRij=]ilxAf3,U(#B2Rf#g0v-Rm[ck{`U#]giKv3>)!&6Ri154s,KuGB_%@r68r:dJ|t`#X(9<E|u2@H|rx3gJu?w'!+'1Nu7Reg4=H~+9<wxgY95Rm]xLggZ-`(X}U2:Ri4h<uOawRmsJv__5@bb{jbV~3dka#a'a]!,#a+U=a>b6a3b%!/aKa/)!arwve^VyJ;:pR~DpTg3uJpS~<5pOPw;5qmPw:5pNOu!5pQJvG'!6Vyx=<qoJvA!{~Jup!%@qk7Rn/KvyD!}''[xz;>wkh'?Rh,x8gyt`w5D!&),(SgyccRgztJ@3pPB5p#d'(Y#<]mmifubw&RgoJvE&!82s^JvF&!8Rf,ADb]~;x=h'rNu]vK!,%'*0RnORh)4Rh*AqQg-vaRnNg;wHwkh'ba~4cE#Ta*x3gctyw@'!+%RnFRnD<4Rn@hFvK5RnCxWg[#`&a0Ua()`1Rm75Rg[c]%X#qi8Rg^NvdRj>BwzgZauwji7Rm6A4wgg]d1#&(*,.0a#Rm;Rm<Rm=Rm>Rm?Rm@RmARmBe%#^^^Xaea?aC/b+(,!a+a#!a/!>a&Ta<aKbD!2wphBRnk[yPw}hE|.=Br-3Dtm>6Vy~g6urRf.x,hPrNav!%'RnqRo%Ro#Nu;q[Pw;5r+JwNZtM@3r)d'#Y'Weh;xChL#`&RnmRnoKu}>%(!Rne~Bs-;2wjcussJv+'!aYSO}6@B<5?ba~8LrNvj!.%*ROwungw~ng~:9;Ri^>wtnig;wHRnixDh@|(UZ.x1h@|)!#:2<H|*xHn]#-UX'3Ro)z=iT}6ARns=Bwsn_wpnaRncw]aR(#UXa&Ua*a/=]iPd'#Y&Ro'WnXf{QRm2hNvj]nZd`'T~&1`{|`#9b]{}c:'!#Wl{>@=be}]?cl{{U#:5Abb}Jds#^YaF!a*b4a#a3aPa>&Tb!bH!*a_!Eau?/a&RjY<]gj>6Vz*;:pe~DrZg,QRj1JwNZtX@wihspcJvZ&!VyX9WmOJu|!|N2WmHJvh&!]ht~Bpbcn&T(!#RmQ<s7Nu;padH#X'`+WmJ@>RmKCARhnKup=!)&Wf+:RhqNuPpf9c!#'45pd5AwghpARn(Ls@w!%,)!RmP@Wfe<E|IJva!&WmNg8vsRmLd`*.`#Y'Xa!axRn*]hrA8Rhug5s@rXg8u!RmMd8#X'X*3@rV72smdI*#UY&RmICARho~GsgxVgd)Ta'U-Y&Xa!T#RnEWnA@Wffg1uDRi0hFvK5RnBxGnG&#`%owp)@wsf+bX}Ze-*1!a*^^^Ua|!#a.aq&Ya2!a>.a6!a:aO`aJDtL[y`@Wg#>6Vz12@wzoYRoZNuPRi!NuPRhzg=ucRi,@=b`{Yg=ucRi-ACJvB!&Sh[ebSh]ebi`wUuFRm4Jw2_[y0JvB!.<Ju(!&SoG}6Shd}6<Ju(!&SoH}6She}6Kur@._g5vHRieJvx!{L2G{Kx6gd'T#?Rh82Wi5cZ#X(g1w)Rm5dW-Y(Ta#!a)!#aYa=wnfE=su2>>bU{0j9udv:<svj8uQv-7RgHdE%#^'sq9sp=>Bb_{TJv`!&g/r|snj6v(us5d,#Y(56H}[978H}]Jw5!&g1rushJvB!+j;v{u5?zDhd}6}bj;v{u5?zDhe}6}ce*#`(^^^a[aea!=!a6a*aoXb1a.!aAbL!b>,b'aL!aV@Wf|2Wlg3[y/JwNZt^@3piPw:5pgJunZou3@rsJva&!Vy_g<v~Rm#JvG'!6Vz0=<r{Ju{%!:pj@WfsiXuJu3Rm:JvZ&!WfA~Bph@c4Z&Dtwax5rubx(#:awRk1@d,#Y&RfjRfid1#,Y(@Wfp2Wlrg5s@ryKu[@!,'=]ig9wlk?Rk>g5u-rqJvy'!@9RkQcH(T#=>Ri~@<wkj(Wj(KuZB*!&<7rw@9RkRcH(T#=>Ri}@<wkj)Wj)dg(Ta2Xa9X#`-!a*CARhg@@=I}d9x;c~#X%so=<sj>2@@=aybb}XjWv0Q~EfEj3vLv;<d,#Y(56H}`978H}_dgaPaFa'a/!#a3Y0a_a;a|!1(a7-[yE3[xt;:pJNvZrrg3uJrvJwNZt=@3pIh=rt3rxPw:5pGOu!5rpJvG'!6Vys=<rz@c4Z&Dt(ax5rtJvZ!&~BpH@wsfNg-vaRlNci*U#=<wei<F}a5@Jq.!a*JQ!%@qZ23d(#Y&RjH5]jCk!u7w&u0udARjFd/prq=tyvpaEa(a:.!a1aZ(@@=I}:9wpd%=<sX55w_h}@@=I{t=ay<aU@@=I}T=ay<2@@=I})?C9:9au@9Cb]}DP~=x-fAZ(2Wl1=ay<aU@@=I}>5@d##Y+jTv|vV~EfFj]uNpn~FRfGdgaK!Z2&!a8a-Tb({E!acTbM*!a(DtY[yYd'%Y#sl[y*hHvh>Re5x2c{Z}.j4uCvcawRiMd+#X+_x&d!},<5RkX;2Hzw@x,gavfB-!{CcF&T#Roe;RodwWbBg5urRgaKvHC*_6Vz+<4opieuew&Rmq@d]&Y)X,T#X0Rh}<BqP=4qS9:ReMg/ujReNJw0!/<Jui%!bd{kawwnemRelAxUa?a3#*.&UX(Ya+a/RhvRnQ<o}9Wmtd-#Y&RgSRmw9;Rmxay=Rmyg-vaRmuxEhSrNu,v-voC!%(aR.a(a7+1Ro1>Ro5CE{A9b]{@;5x#eO{:g;urRi+KrNA!%(Ro3>Ro79;Ri_Ku@>{;&!x%gX|{KunA_+g5QRj/g3u5Rj#g>uERj%wio/xRhS&!,!#^1U}wba{8>>@=be}qC@:D5ba{7Ku+A&!}x?ba}t>>@=be}se(aA^^^Uat!b0#{pa+awUazbGa#aLb9bgaWac'a5TbS=Br!d1#`%scp_Jvl!#rT>Re0JvX&!VyN=H{Fcm#U&:pY=ReaJv2&!]h0=]nUJvG'!6Vy|=<r%JrM_=]h2@Wlud'#)U'Wf'b]{i=]h/Jvh!&~BpWg=v]RnMx+ny#'Nu;pVwjnu=]nwxJnx,T#`&Reqwjnt=]nvieu9vrRjLLuYwP(#+!th@wih5pX~Gr'g5v/Rh4KunA'!-CARnP@wwiN:Rm_9x'cvw>!|l=<saKvAA!0&3@q}>w^e1bp#&Re2Re3BDx7gH#T|f5H|eKuZ>!%(:qNAH{]Jv6!+3B2B9=b^{X<5<B92:E{ZLvhwA(a;a%!igQuyRmad+#Y}m@3Rh5d8#X'X*:AqUAHzmaxwbh<aXRnVcF}RT#Nw&cj#U(BWnug/vsRntdka)(a3+.Zb7aYYan1!bVa@Xa}[y^@b[{G=H{+hFu73Rj&Pv#5ReQcK%T#sig1v{Rj'Ku+D#'!t]~Grm~?rkKuMB!01d5#`'Vy.ta3Dtu~Hroc8#'{^45s85AwZbP&!#Rn!wghxWn#KvEA!)&2RlA2RlBx:h|#(T,=]j09Wobz>x]z/@awRoTd+#Y(az]hFhCrm4d,#Y+jTv|Q~EfMj]uNr|~FRfOdCa!Xa9_X#@<plJvf!%b`{(9;Rgwc;.!#2x7cw#T|UDb]|T5Ju={(!=@E{&Jv)&!Ab`{'awJvf!~*>>@=be{#KuY>!+&4Ezyi[ugv&RjIdea+T)#UXa&T-T&a!Rh9auRmW=]kLg5vuRn+g3u4Rn-Ow6ARn,hHus5xNk?#UX(U~)/g8v0RkD~AwkkF?Ri.OuNBwkkA?Ri/d|a2`a*^UYa.!aBTZaTa'Xa;!(!2!-a#b2[yC>6Vyq3[xr2Wi?g1rusVh%s?DtF~<5rbJs;%!DtBfswKtCj[uvuSsEu3RgVx3o:u+wN'*Zt;@3rd~Grh~?rfg8w)Lq)qE&-a%!>bI|`jWv0vV~EfCjTv|vV~Ef@j]uNpn~FRfBcK#T']gWNu7x,k7q4ai(0!hHv8<RhmkMu9vrsBuev/RhlCJvB!,g<v{wchh~@:Rhji[vrv{wchi~@:RhkdS&a5UY#Ta!RgPwwiI5BwciI~@:Rh`x'iJvj'!5]iJPu8Bwch]~@:Rhach)U#h3rp]gLh@t|Ax,hTq3ah!-(~@:Ro0Ou!5RhXj^v(pyw8unRhVd|)`,^UYas!a?/a2Z'a^Ta{Tb7Ta(a#!a,Wf&9sZ3DtAadamov=Bqt3[xig8vsRm~>waiL2b`{QJv*_Ouv2qgj<v]v2BqfdR'X*X#Y-@3qr~Gqv~?p6hHv-]glPup5Lq+q?_%*b_{qF{n9b^{rOu4ARhpKvCD!+&~Bqp:5Dbb}nwoiKl&unuTuBv]v+ueunaXRf0=Jvh!0nKufu8v1w&w7q%w&uHrz:Rgnj5w,uxDJq/(!hNw'5ReCk0s2u3w/w'5ReFd>Za&!*UaA=<wkgsRnSJv^!%Refifw3vyRgOKu_B'!,<]gkiiu:w&Rh<=C@a^<B57@2F{[<B5@aW:=3away9A5aW=<B=C@a^<B57@2F{Ie-#`(^^^bCara.b8aza6!/bZ,!adTbnTbOb+aFaS!aAT9@Wf~2Wli3Dtl2@d,#Y&RfnRfmJwJZtN~GqyJva&!VyMg<v~Rm%iXuJu3Rm9Jv[_=]ih9wlkDRkCd1#`(@Wg>2Wls3cH#T(@<Rj*=>Ri|b~'#23s9h<~El.d'#Y&Dtxi^rzvdRl#d*#U%(o|B2s`hJwSaxRmDKv4B&!1:Rmdd5#`'Vx}to~Hq{x'f1v3(!BA5ba|bJv_&!Wfug1v]ReIdO+U/Y#&G}-8wze=Rh{g1v]ReHg/uQRf/by#)ibQwERl/cH#T(@<Rj+=>Ri{cNu+vlax-!(#a0qa9<Rii2;;bU{H;x<i=&X#Rk`<4wwi=C9H~8xAI(Y#<azRi@45wXI<B9;5bb~7dL(X#Xa(+!aL6Vy{g5QqOau:5au2@ay547EzbxOcU(UX-T#Ta#:Cbb|A?wjh/b_|SOw6ARgtihr}u7Rhy<d1#T)X1@@=I|~=ay<2@@=aybb}Sj3vLv;<d,#Y(56H}A978H}@dGpvs@uAu`vcw9*!aFa+ai%(b!aXa8.a?a[ozWey=sU2@G}Nch&U#Rf_WexKu+D#'!t:~Gr`~?r^j]uNr|~FRg*j^psurwJt|RmcKv)@&!)7Rkv~Br[@wxfO:Rl3co#U'6Rezj_q#vIuavjRltwzeyh@vr5JqD0!>aY?C9:9au@9Cb]}9cl#U*5;5<H||jbuus1ucv&Rfvg1v~d/pppzqFr^a--a~!aMat1(hFv;Wiz@@=Izoj5uuv-7Rix~Cw`fk2WlVcZ#X,k)u3vWs@u2]ktg;wEx'fBq(_2Wg/jTv|vV~EfoJv]!15x'hzqG!(P~EfU~CRl_j6v(us5x4i-#T(2WmZ?C2F|d>Kq<aj1!*jTqIsBv=Wl`~Cw`fi2WlWj`v0u*~>RlR=c>Z,k#u3vWs@u2]kr<c1Z+jTqIsBv=Wla~Cw`fm2WlXdmb3!a{(arZa`bkTa%TbQTa-a9+c'!aM!/[yL=Bqug.w'RifhFvyDRj.g>vgwyk^9]k^Jv3_@WfbAARkhJw2_[x|JvB_wkoIRoKwkoJRoLd'(Y#<]gm=<9<H|yd'%_X#skDtb3awwqkgNulRkgdB#^',9:p'hJwSaxRmEBwVb8@4=H|qLu+w50&!)@3qs~?pU>Awwn;;Rn=c:Z'ARn<=<qwKvC@!/&~BqqJv6!&]eVb^z^xRge'/a%+^`#Sge}6<4Rn3=]n0Pw2>Rn8Jw0!&>Rn:>Rn6cY#a7+!a&=<wkaNw~h3z_c5Z{=wjh#=]nLKv^D!&)Vyz=bW|swYb<WetcG#T(2wxa@qVx@gD#Y&b^|V5JwG&!5bb|pg/w&RgD@x=kHs=uAvn!a%%/'+RmSRh694Ro`g-vaRmRhHv-]mlxCcS#`&ba~.5cD#Ta)P~=d,#Y(56H{>978H{Dd_#{2^Y%_+qbbb{6g3sERhsbU{?dfa.,`a(Xa<!aiX#(55RiG54RiHcI#T'WiU3RiVNvdwtfcRlKNvdd,#Y&RlHRlExQgf.1*^T'X#Sgf}6Wn4=]hfPrk>Rn7Jw0!&>Rn5>Rn9Lunw?&a2!,5<oq@@wqfdRlJj5Q~=d,#Y(~ARfcOuN]fdDKw;ay(}i!547E}j?cI#T(@5bV}iCbV}hdv(^^Tb?a40,b##Tbo!a*bR!a<b|a/!aKai!aU[yK=]o^g:v>ReGJwPZtK<7Rh+h<~El,Pv#5ReR@awwxjCg,ulRjDJv6&!]j!z?aQeeg>w=Sh<eeJw;!&axEzOg,Qosc!#*:wkeJ]eJ>x'h-u(!%Ro.w~h.zPdNZ(X,Ya![x{;9ReY;wkgxRiF:x?ap#Y&RmUg<s2Rkod]+UY0TZ'!a&A9sw<=bczLNvuw{gqzNhJwSaxRmCKuLay!#&s_Rf-55b^{uJvZa!!c%#(55Ri654wmiu5RiuawLu,vp!+}^%b_}Y9;wkgxba}o>A9:=b^}zKuh=a''!3awRk3c*'!#aHRk6c+Z&Rk5Rk4Jv)&!awRjSawd9*`#0?C2@EzMj8u<uJ5RmbjQrquJu3x,k>uq@_+=ayb^|W~ARkEOuN]k@7dhzV^X/X&a-#zRzSb`zXcJzTT#2WkVKvDBzW!%FzY9;5bbzWjQrquJu3Jw3%!b`zU=ayb^zQd:#X(T-a!6Vyywxh}=b]{Jg=u1RiAdGp~qHtzv!w(wA+a+a;<!aJaYai'anasb(=azRmV:Cbb{MLq2vb!%')RjuRjrRjtRjqx3jnqCw3!%')Rk(Rk+Rk&Rk)Lq2vb!%')Rj{RjxRjzRjwLq2vb!%')RjsRjpRjfRjex3jcqCw3!%')Rk'Rk*RjkRjl9<CbbzfOu4ARhxLq2vb!%')RjyRjvRjhRjgx=joq*uKvb!%')+-Rk.Rk%Rj~Rk-Rk#Rj}x=jdq*uKvb!%')+-Rk,Rk!Rj|RjmRjjRjidAq&qKs@uAv8Aa.'*-a@a&0!aM@a5[y73Dsy3Ds|3Dt):wxgI2sHJwJZt.~Gqxwsf0ikrzt}Rl0Jvy_[xj~HqzKv_A|D!&WfP8axRoVcf,U#k(v]v+ueunaXRf1Ju}'!g8u#Ri=jQw!sCunLprq>!,')~<5qeGzq9F{W=c##%s5au:5aU3CBE|;d4#X(D!a&6Vygx(b;#(=]ed?C2F{N<capoq2r[a&!aPa9,'Pw;5s:@@=I|,55w_h|@@=IzcP~=x'fCqB_2Wl2>aU@@=I|1OuNBc1Z+jTqIsBv=Wlc~Cw`fl2WlZ~AcTa%!Z+jTqIsBv=Wlb~Cw`fh2WlYk+uNqJsBv=WlSg,u3dca3#UXaMYa)TaB-=cM|7T#<bI}l5@B932:aV2G{BOuNBJq:|M!5Ezt=<B=C@a^<B57@2F{v>cB{/T#=ay<bI{3Jv6!a.6BKq0ah&+!5E}HP~Ef{978BaU@@=Iza<7d#.Y#978BaU@@=IzH~AJq0!(@@=IzG978BaU@@=IzFe,aU*Y&^^^bvJb,b:bFad!a,c2Ta>aL.bo6!a#CbTa'T#Re{2Wlh2@G{yg6t~Ro_NvdRfticuRQRllJv3&!x&c|zs@Jw3!%RflwpfkRlpKuL;%(!Re<@G|C2GzdhIvuBwgjAg-u0RjAKQB%!(GzZ@G|5NuuRl7d='T+Y#Vy[g<v~Rm!==G|>JvA!)@wma=]m1ifuaw&RmnLs@vT'!|/+[y,g:v>ReTJw1!#qX=x!eC{bLu+wT&)ZtZauq_~Graci&U#F|89:r_Lupvq!.)&2RlG8RfaC=x!eF{_h?rpWlmd&'!#X|&]k::xJey#`'T|+<E|&2@H|%dE#(^,g;u.RiEg6vjRiC9xCkA{O|zY#g=ucRmXKs0@!&*@G|m@awRknJuh!,3d(}gY}eJvj!%Rm):Jw3!%Rm+Rm-Ls0w(&!a(a#@b[|6cZ#X'7RkxWgAOu4ARn'dH'U#Y*Vz-Wm'CARm}d]*#a%^a*T'aK!a<9bV{PC=p*Jw4!&SgxcbB5r]idw(wBRmF7xFkt#&`(Rm/Rm8E|!JuY_9:Rl5=wrgr2:bbxd@xXfB(a*#T+!.X0X1Ta/a'T&RlDRfL>RlyARl9b[z[>RfZ:RlL:RfRwlg/ARl;9;RlxKv,A/!%7s69<74=BA5ba{-8Bde#`a<XaKYa1,a'P~=wxfB2bZ}}?C972@@=I}r8@55B9;5bb}G978B2@@=aybb}3j3vLv;<Jw3&!>Rfk=ayb^}4~Ad1#`*@@=aybb{w2@>==<bbz]dx+UY#^UaF!a9!bB'Ya1.!ajXa#%olRhD[y=3Dt#Ov5BrHKuMB%!(Rf^Wep~HrJwkiQjKr|~FRg)Ku+D#'!t5~GrF~?rDdV)UY,Z/_7RkuG{<~BrBg,rlsO:235B@bX}|d?a1!#`(6Vyn5@d##Y+jTv|vV~EfIj]uNpn~FRfH7Lq2vb1!a9-978BaU@@=Iz9978BbU}#~AJq0!(@@=Iz8978BaU@@=Iz7~AJQ|}!978BbU}!JvkaK!AdUa21-U#`a+(g/vsRn~Ou!5RPj:rmu9WhOjXuvvNr}:RhAj^v(pyw8unRn[kPr}p|u7vwv]RiSBd;pppzq@qHQa?(b.!a.a`@.|xa(hFv;Wiyj5uuv-7Riw~Cw`fg2WlU978BbU|wOuNBJqG!(P~EfD~CRlQcZ#X,k)u3vWs@u2]ksg;wEx'f@q1_2Wg.j]uNpn~FRfqJv]!15x'h{qG!(@@=IzK~CRl^j6v(us5x4i,#T(2WmY?C2F{1>Kq<aj1!*jTqIsBv=Wld~Cw`fj2Wl[j`v0u*~>RlT=c>Z,k#u3vWs@u2]kq<c1Z+jTqIsBv=Wle~Cw`fn2Wl]dn1#c(a(b^a2!b/bAT(bj!aDa7bu,a_a{c0!2T0g:v>ReD2@G{42@G{5~DpM~<5rc=Bx6i>{RT#RnI@zCx]y]z:2Jv[!zr5Awyk]9]k]dD(Y+X#6Vz.g=wKtgwhaCwgmTWj2Lu,w%_+/[y-B;b^xeg3u3Rj-2@bX{*KrJ<!+'@Wg(g?QRlC@Jv`!%b[zIwsfII}8JQ_@w|kW|=Jv(%!AqcOuNBJvEzh!bYzjLs@wP#(0!oy@>RkdJwMZtc3Dtd@BcG#T'9bWxg2@2Fznd*#Y+;2x'c}w<zizixNgwa#Z'U+!/!a'!a+w~g~z6wcn{Rn}wcnzRn|5Rh%=]nJg5vuRmvNvdRlvcprJu}w*az*a#!%.a.'Bot9qT]kj@Wg'ay2Gzv@Jv`!%b[zEwsfHI}1;ck#Ux`<Cbbx_Lu+w!a&0*!wko*wwo,So,}6Juqxf!E}PigQuyRm`d3(`#8>Rn%:A5B;bZ~%KvhCa!a2!x>k7#Uxb@b{#xaRk7Jw0!)>wwhlShl}6>wwhmShm}6CJvB!.x'hhvj{!!5Bwkhhbaz}x'hivjz~!5Bwkhibaz|xEhTrNu,v-vpD!a%&/)a3a.,%Ro2t[CE{)@3re9b]{%wjo09:rgc:Z&Ro6=<riifuaw&RmoKrNA!%(Ro4>Ro89;Ri`dSaL'UYzxZb)7Rka3xRhT&!,!#^1U}vbaz{>>@=be}yC@:D5bazzKu+A&!}{?ba}y>>@=be}wxBh[t`u~vJvr!%a!a()a,a0a4RoC=]o;Ju(!%RoGRhdwjh`=]oAg>w#Ro?g5vuRo=NvdRl|Ku]C.!&;RoEJvB!%RoORoMBx'h[v+_?w~h`}~5?w~hd~!xKh]oiptu-utv.vp!#%&a30a@a'a+(a/aOp(o~p!RoDJu(!%RoHRhewjha=]oBNvdRl}g>w#Ro@g5vuRo>c[#X']o<CauRoRAd-#Y':RkpauRoQKu]C.!&;RoFJvB!%RoNRoPBx'h]v+_?w~ha}t5?w~he}ue!/UbhYacXaW^Tc&a;b:a-c/#b&aja1(!cL+!bKbt!bmcRc9aIc?8[yW3Dtt94Rg`Jv}!&SiRMzBhEebShEMNuPRe>x7gL#TzuwjirRipc<Z&>on;>z=h-MSh.Mwqczx'a7vj&!>Re4@=ResJt__NuPRi*NuPRi)j]uNr|~FRfzKrJ>_+@Wfy@Wf]2WocKrJ<!+'@Wg%g/QRl@@Jv`!&awRl<wsfFIzgLu(w*!.*&ShBMwvhIRhI9;RhNx1hK'!#Sn]Mx1hK~0!#:2<H~7cNu+w7D*'1ZtW>Rn1~?rOc:Z&Rn2=<rQ<7wjh&=BSnLMc]#X(6Vz)w[b=a!U#9wzgMc3#&(RgMRitRis<x,gKt`ax!&+SioM=BSilMc3#&(RgKRinRimKurB,!&SiQMzBhDebShDM6BJQ!(P~Efx978B2@@=I}WLrJw!!,a*&@G}O@9wkibRid@@x'fKwC!&SlDMSfLMjUv~Q~EfKKv3@a+!(hFv-]mpx/hYZ(C5RiWz<o/MwkhY?So/M@x,gbvfB*&!SgEM:SoeeehFu3:Rgbda(,^TZa)X/7Sg[eb:2RgI~BrMC@wgkc:wwkcRerx3h(uUvK!&*,SnOM4Sh*MArRg;wHRh(x=h;rJvPwI!a4',a'0@Wg&=BSh/Mg>w=Rh=g3w*wwgGRgGcW(X#;Sg}M2Gzk@Jv`!&awRl=wsfGIz`dKZ*T'Y-:RhR7RhQg5u-p`j6v(us5d,#Y+~Awkia?RicOuNBwkibba}Ld6p~tyu_vbAa'a+!a/'a3aEa8a!>Sh,ebJv{!&Sh@ebSaReb9;SgwebNuPRi(NvdRl)NuPRi'hHu^<Rm^Jvv_@Wl(g;u1Si/ebKu'B&!*Sh?eb@Wl'z@aPeb95Si.ebcpputyvjB)!,&a+0a%ShAMWeK@G}C@WfJ9;RhMwvhH9w{ia}ix,hJvRA1(!zAn[MRhHx1hJ~*!#hFv(BSn[MBJQ!(@@=I~'978B2@@=I}2db.Ua<'X}+T#a0XaG2G}E;wkg|wuh!Rh!x,hZu,@)!&So0MVy)C5RiXACJvB!&5RiY5RiZg8w)cG}*T#2@bU}=KsA>(!a.3wkhZba~(x,h^u(A!&(SoCMRhb5Bz=h[eb?w~hb~6x,h_u(A!&(SoDMRhc5Bz=h]eb?w~hc~6e)aA1T#T,^^^c-bMb&blcPaP(a/!0!bA=b5c@a(!bfbrc#2afwmhARnjwchORnp2Wlf3DtsNvdRl-2@wpa<]m0bx(#:awRk2@Jw3!%RfhwpfgRlnKQB%!(G{V@G|'NuuRl6d='T+Y#VyUg<v~Rl~==G|<Jv+'!aYShC}6@B<5?ba~8@Jw3'!g2QRljhLrpWlOd+#Y'g.w'rIg>w*wgj@g-u0Rj@Lu+wT&)ZtUauq]~GrGci&U#F|39:rELrNvj!.%*RhCwunfw~nf~:9;Ri]>wtnhg;wHRnhx3hDs@v~!/+'@Wfr@9RkSNu&Rlo=@<5GzoKs0@_+@Wl+@awRkmJuh!-3d(}pY#qWJvj!%Rm(:Jw3!%Rm,Rm*de&!1U-U#`)Re;@G|.@9Ri82@wjfvRlq=@<5GzpLvOvr!).&2RlF8Rf`C=x!eE{.Jw3_g2QRlkhLrpWlPde(!#U{s,UXa*Ta'[y'g:v>ReS;x0PZ&RnlRnn~HrKJw1}f!=x!eB|2w]aP(#Xa&a*Ta.Ua2a7=]iOd'#Y&Ro&WnWg;u.RiDg6vjRiBNvdRlzhNvj]nYJuW_2Wm3x)kFze{9d])!a.!,Y01!#&aC!a3RndC=ox~BrC@2b^{pg,rlse7x'ksuq!%Rm.E{xidw(wBRmGx9o+)X#wwo-So-}69:Rl4@xSf@a#XZ'X)X,Ta(/ARl8b[xc>RfY:RlI:RfQwlg.ARl:9;Rlwdn'#^XafaQa1X1TaHTa)@b[{zcZ#X'7RkwWg@Ou4ARn&x)kG#{,g7u/RkGdH'U#Y*Vz'Wm&CARm|bx#(A]gUbUzJj9Q~=d,#Y(56H}l978H{U7d,0#U*2>ABb_xZ978BbU{e~AJQ{g!978BbU{hxMh?ad{oUYZ.x1h?{l!#:2<H{mx3n[t{vl!,&a%3Ro(z=iS}6ARnr=Bwsn^wvn`Rnbd`*T}B0!#^X'BG{c9b]{a>>@=be}F?JvS!&BG{d7BG}(Bde#`a1X,Ya@!a'P~=wxf@2bZ}I56B2@@=aybb}08@55B9;5bb}<j3vLv;<Jw3&!>Rfg=ayb^}&OuNBKuLA!)a!P~=x#fD{f2@>==<bbzl?C972@@=Ix^d6rSu,v7w*C(0a)a6#B+a%!sQ[y?3Dt%3[xn~<5rLOu!5p@Ku+D#'!t7~GrP~?rNKvlaya7'!h+v-5qMg=t|cd,U#5AAaa5Abb{S@52B5@a[@52B5Gx[iXueu;d<#`a(!/549C;ag>23ExY5@Dah89b^~689Jv)!~2b[~1Lv'w(%*!a#bX|aPrmawRe]keu7uhv-q6rxu,q`xTo]/a5aU!bNaDXbi!b-!ao!b<bwA!#5@B932:aV2G|:d-)Y#hJrL>RhG<7@C5<H|_=Cau:5aj5@B932:bJ|ng>vIbs)#?C2F|9jPv0w.vISh-MKvUaz(.!9ABbb|[5;5<H|Eg>unwfh;9:4E|YjQsBt|vjx'hYq3!(?C2F|J:2<BaY?C2F|GOu!5x,g|p{ah!-(?C2F|c9:4E|OjXuvvNr}:Rh&i[w*t|cd+U#jJvsu)vsSn~Mkfrmu9p}u7vwv]So!McW#Xa!ax5@A5aY:5;5<H|>kJv~vYrquJu3x4ib#T)2@SmZM?C2F|Bj:rmu9@xPhI(a*a#U#`a3-5Abb|L~@:RhK9:4E|0@52B5G|#C::aY?C2F|-:2<BaY?C2F|.5Jvk!a)javYrquJu3x4ia#T)2@SmYM?C2F|HAxPhH(!a#U#`a*-5Abb|4~@:RhJ9:4E|R@52B5G|F:2<BaY?C2F|Sc^#Xa2j=Qq5CJvB!-g<v{z;hhM?C2F|Zi[vrv{z;hiM?C2F|XKsA>!a)-g<v{z;h[eb?C2F|]i[vrv{z;h]eb?C2F|^iZu.vix,hZq3ah!.(?C2F|QOu!5ShXM:2<BaY?C2F|P",13494,2713,49,25,61);var be;(function(e){e[e.VALUE_LENGTH=49152]="VALUE_LENGTH",e[e.FLAG13=8192]="FLAG13",e[e.BRANCH_LENGTH=8064]="BRANCH_LENGTH",e[e.JUMP_TABLE=127]="JUMP_TABLE",e[e.VALUE_MASK=8191]="VALUE_MASK"})(be||(be={}));var Re;(function(e){e[e.AMP=38]="AMP",e[e.NUM=35]="NUM",e[e.SEMI=59]="SEMI",e[e.EQUALS=61]="EQUALS",e[e.ZERO=48]="ZERO",e[e.NINE=57]="NINE",e[e.LOWER_A=97]="LOWER_A",e[e.LOWER_X=120]="LOWER_X"})(Re||(Re={}));var Nc=32,Sb=21,cz=2097151,yp=2047,Eb=0;function uz(e){let t=e>>>Sb;return t===yp?Eb:t}function xb(e){return e-Re.ZERO>>>0<=9}function lz(e){return(e|Nc)-Re.LOWER_A>>>0<=5}function Cb(e){return(e|Nc)-Re.LOWER_A>>>0<=25}function dz(e){return e===Re.EQUALS||Cb(e)||xb(e)}var kb;(function(e){e[e.EntityStart=0]="EntityStart",e[e.NumericStart=1]="NumericStart",e[e.NumericDecimal=2]="NumericDecimal",e[e.NumericHex=3]="NumericHex",e[e.NamedEntity=4]="NamedEntity"})(kb||(kb={}));var bp;(function(e){e[e.Legacy=0]="Legacy",e[e.Strict=1]="Strict",e[e.Attribute=2]="Attribute"})(bp||(bp={}));function pz(e,t,n,r){let s=(t&be.BRANCH_LENGTH)>>7,o=t&be.JUMP_TABLE;if(o){if(s===0)return r===o?n:-1;let c=r-o;if(c>>>0>=s)return-1;let u=e[n+c];return u===0?-1:n+s+u-1&65535}if(s===0)return-1;let i=s+1>>1,a=n+i+s;for(let c=0;c<s;c++){let l=e[n+(c>>1)]>>((c&1)<<3)&255;if(l===r){let d=n+i+c;return a+e[d]&65535}if(l>r)return-1}return-1}function Tb(e,t,n){return n===1?String.fromCharCode(e[t]&be.VALUE_MASK):n===2?String.fromCharCode(e[t+1]):String.fromCharCode(e[t+1],e[t+2])}function fz(e,t,n){let r=t+1,s=0,o=r;if(r<n&&(e.charCodeAt(r)|Nc)===Re.LOWER_X)for(r+=1,o=r;r<n;){let a=e.charCodeAt(r);if(xb(a))s=s*16+(a-Re.ZERO);else if(lz(a))s=s*16+((a|Nc)-Re.LOWER_A+10);else break;r+=1}else for(;r<n;){let a=e.charCodeAt(r)-Re.ZERO;if(a>>>0>9)break;s=s*10+a,r+=1}if(r===o)return 0;r<n&&e.charCodeAt(r)===Re.SEMI&&(r+=1),s>1114111&&(s=1114112);let i=r-t;return i>=yp&&(Eb=i,i=yp),i<<Sb|s}function mz(e,t,n){let r=vb,s=e.indexOf("&");if(s<0)return e;let o=e.length,i=0,a="",c=r[0],u=c&be.JUMP_TABLE,l=(c&be.BRANCH_LENGTH)>>7;do{let d=s+1,p=e.charCodeAt(d),f,m;if(p===Re.NUM){let h=fz(e,d,o);f=uz(h),t&&f>0&&e.charCodeAt(d+f-1)!==Re.SEMI&&(f=0),m=f===0?"":bb(h&cz)}else if(Cb(p)){f=0,m="";let h=p-u,g;if(h>>>0<l){let v=r[1+h];g=v===0?-1:l+v&65535}else g=-1;let _=0,y=0,b=g<0?0:r[g],w=d+1;e:for(;w<o;){for(;(b&(be.VALUE_LENGTH|be.FLAG13))===0&&(b&be.JUMP_TABLE)!==0;){let S=b&be.JUMP_TABLE,x=(b&be.BRANCH_LENGTH)>>7;if(x===0){if(e.charCodeAt(w)!==S)break e;g+=1}else{let $=e.charCodeAt(w)-S;if($>>>0>=x)break e;let C=r[g+1+$];if(C===0)break e;g=g+x+C&65535}if(b=r[g],w+=1,w>=o)break e}if((b&(be.VALUE_LENGTH|be.FLAG13))===be.FLAG13){let S=(b&be.BRANCH_LENGTH)>>7;if(e.charCodeAt(w)!==(b&be.JUMP_TABLE))break;w+=1;let x=S-1,$=g+1,C=0;for(;C+1<x;C+=2){let A=r[$];if(e.charCodeAt(w)!==(A&255)||(w+=1,e.charCodeAt(w)!==(A>>8&255)))break e;w+=1,$+=1}if(C<x){if(e.charCodeAt(w)!==(r[$]&255))break;w+=1}g+=1+(S>>1),b=r[g];continue}let v=b>>>14,T=e.charCodeAt(w);if(v!==0){if(T===Re.SEMI){f=w-d+1,m=v===1?String.fromCharCode(b&be.VALUE_MASK):Tb(r,g,v);break}if(!t&&(b&be.FLAG13)===0&&(f=w-d,_=g,y=v),v===1)break}let E=pz(r,b,g+(v||1),T);if(E<0)break;g=E,b=r[g],w+=1}if(m===""){let v=b>>>14;v!==0&&!t&&(b&be.FLAG13)===0&&(f=w-d,_=g,y=v),f>0&&(m=Tb(r,_,y))}}else f=0,m="";f===0||n&&p!==Re.NUM&&e.charCodeAt(d+f-1)!==Re.SEMI&&d+f<o&&dz(e.charCodeAt(d+f))?s=d:(i<s&&(a+=e.slice(i,s)),a+=m,s=i=d+f),e.charCodeAt(s)!==Re.AMP&&(s=e.indexOf("&",s))}while(s>=0);return a+e.slice(i)}function Dc(e){return mz(e,!0,!1)}var Ab;(function(e){e[e.XML=0]="XML",e[e.HTML=1]="HTML"})(Ab||(Ab={}));var $b;(function(e){e[e.UTF8=0]="UTF8",e[e.ASCII=1]="ASCII",e[e.Extensive=2]="Extensive",e[e.Attribute=3]="Attribute",e[e.Text=4]="Text"})($b||($b={}));var gz=class{src_Any=fp.source;src_Cc=mp.source;src_Z=gp.source;src_P=di.source;src_ZPCc=[this.src_Z,this.src_P,this.src_Cc].join("|");src_ZCc=[this.src_Z,this.src_Cc].join("|");cache={};opts={maxLength:1e4,urlAuth:!1,schema_names:[]};constructor(e={}){this.opts={...this.opts,...e}}set(e={}){return this.opts={...this.opts,...e},this.cache={},this}escapeRE(e){return e.replace(/[.?*+^$[\]\\(){}|-]/g,"\\$&")}nestedPairRE(e,t,n=4){let r=this.escapeRE(e),s=this.escapeRE(t),o=`(?:(?!${this.src_ZCc}|${r}|${s}).)`,i=`${r}${o}{0,1000}${s}`;for(let a=2;a<=n;a++)i=`${r}(?:${o}|${i}){0,1000}${s}`;return i}get_text_separators(){return this.cache.text_separators??=/[><\uff5c]/}get_pseudo_letter(){return this.cache.src_pseudo_letter??=new RegExp(`(?:(?!${this.get_text_separators().source}|${this.src_ZPCc})${this.src_Any})`)}get_ipv4_addr(){return this.cache.src_ip4??=new RegExp("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])[.]){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])")}get_ipv6_addr(){let e="[0-9A-Fa-f]{1,4}",t=`(?:(?:${e}:${e})|${this.get_ipv4_addr().source})`;return this.cache.src_ip6_addr??=new RegExp(`(?:(?:${e}:){6}${t}|::(?:${e}:){5}${t}|(?:${e})?::(?:${e}:){4}${t}|(?:(?:${e}:){0,1}${e})?::(?:${e}:){3}${t}|(?:(?:${e}:){0,2}${e})?::(?:${e}:){2}${t}|(?:(?:${e}:){0,3}${e})?::${e}:${t}|(?:(?:${e}:){0,4}${e})?::${t}|(?:(?:${e}:){0,5}${e})?::${e}|(?:(?:${e}:){0,6}${e})?::)`)}get_ipv6_url_host(){return this.cache.src_ip6_host??=new RegExp(`\\[${this.get_ipv6_addr().source}\\]`)}get_ipv6_mail_host(){return this.cache.src_ipv6_mail_host??=new RegExp(`\\[IPv6:${this.get_ipv6_addr().source}\\]`)}get_auth(){return this.cache.src_auth??=new RegExp(`(?:(?:(?!${this.src_ZCc}|[@/\\[\\]()]).){1,50}@)?`)}get_port(){return this.cache.src_port??=new RegExp("(?::(?:6(?:[0-4]\\d{3}|5(?:[0-4]\\d{2}|5(?:[0-2]\\d|3[0-5])))|[1-5]?\\d{1,4}))?")}get_host_terminator(){return this.cache.src_host_terminator??=new RegExp(`(?=$|${this.get_text_separators().source}|${this.src_ZPCc})(?!${this.opts["---"]?"-(?!--)|":"-|"}_|:\\d|\\.-|\\.(?!$|${this.src_ZPCc}))`)}get_path_terminator(){return this.cache.src_path_terminator??=new RegExp(`${this.src_ZPCc}|${this.get_text_separators().source}`)}get_path(){return this.cache.src_path??=new RegExp(`(?:[/?#](?:${this.nestedPairRE("[","]")}|${this.nestedPairRE("(",")")}|${this.nestedPairRE("{","}")}|\\"(?:(?!${this.src_ZCc}|["]).){1,100}\\"|\\'(?:(?!${this.src_ZCc}|[']).){1,100}\\'|\\'(?=${this.get_pseudo_letter().source}|[-])|\\.{2,20}[:]?[a-zA-Z0-9%/&]|\\.(?!${this.src_ZCc}|[.]|$)|`+(this.opts["---"]?"\\-(?!--(?:[^-]|$))(?:-{0,19})|":"\\-{1,20}|")+`,(?!${this.src_ZCc}|$)|;(?!${this.src_ZCc}|$)|\\!{1,20}(?!${this.src_ZCc}|[!]|$)|\\?(?!${this.src_ZCc}|[?]|$)|`+this.get_path_extra().source+`[\\\\/:%@#&=_~*]|(?!${this.get_path_terminator().source}).){1,${this.opts.maxLength}}|\\/)?`)}get_mail_name(){return this.cache.src_mail_name??=new RegExp("[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9](?:[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9]|[.](?=[-!#$%&'*+/=?^_`{|}~a-zA-Z0-9])){0,63}")}get_xn(){return this.cache.src_xn??=new RegExp("xn--[a-z0-9\\-]{1,59}")}get_tld(){if(this.cache.tld)return this.cache.tld;let e=[...new Set(this.opts.tlds||[])].sort().reverse().join("|");return this.cache.tld=new RegExp(`${e||"$#none#$"}|${this.get_xn().source}`),this.cache.tld}get_domain_root(){return this.cache.src_domain_root??=new RegExp("(?:"+this.get_xn().source+`|${this.get_pseudo_letter().source}{1,63})`)}get_domain(){return this.cache.src_domain??=new RegExp("(?:"+this.get_xn().source+`|(?:${this.get_pseudo_letter().source})|(?:${this.get_pseudo_letter().source}(?:-|${this.get_pseudo_letter().source}){0,61}${this.get_pseudo_letter().source}))`)}get_url_host_port(){return this.cache.url_host_port??=new RegExp("(?:"+this.get_ipv6_url_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,10}${this.get_domain().source}))`+this.get_port().source+this.get_host_terminator().source)}get_fuzzy_url_host_port(){return this.cache.fuzzy_url_host_port??=new RegExp("(?:"+(this.opts.fuzzyIP?this.get_ipv4_addr().source+"|":"")+`(?:(?:(?:${this.get_domain().source})\\.){1,10}(?:${this.get_tld().source})))`+this.get_host_terminator().source)}get_mail_host(){return this.cache.src_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})\\.){0,4}${this.get_domain().source}))`+this.get_host_terminator().source)}get_fuzzy_mail_host(){return this.cache.src_fuzzy_mail_host??=new RegExp("(?:"+this.get_ipv6_mail_host().source+`|(?:(?:(?:${this.get_domain().source})[.]){1,4}${this.get_domain_root().source}))`+this.get_host_terminator().source)}get_path_extra(){return this.cache.src_path_extra??=new RegExp("")}get_fuzzy_mail_host_search(){return this.cache.mail_fuzzy_host_search??=new RegExp(`@${this.get_fuzzy_mail_host().source}`,"ig")}get_fuzzy_link_search(){return this.cache.link_fuzzy_search??=new RegExp(`(^|(?![.:/\\-_@])(?:[$+<=>^\`|\uFF5C]|${this.src_ZPCc}))(?:(?![$+<=>^\`|\uFF5C])${this.get_fuzzy_url_host_port().source}${this.get_path().source})`,"ig")}get_http_validator(){return this.cache.http_validator??=new RegExp("\\/\\/"+(this.opts.urlAuth?this.get_auth().source:"")+this.get_url_host_port().source+this.get_path().source,"iy")}get_relative_proto_validator(){return this.cache.relative_proto_validator??=new RegExp((this.opts.urlAuth?this.get_auth().source:"")+`(?:localhost|${this.get_ipv6_url_host().source}|(?:(?:${this.get_domain().source})[.]){1,10}${this.get_domain_root().source})`+this.get_port().source+this.get_host_terminator().source+this.get_path().source,"iy")}get_mail_name_validator(){return this.cache.mail_name_validator??=new RegExp(`(?:^|${this.get_text_separators().source}|"|\\(|${this.src_ZCc})(${this.get_mail_name().source})$`)}get_mailto_validator(){return this.cache.mailto_validator??=new RegExp(`${this.get_mail_name().source}@${this.get_mail_host().source}`,"iy")}get_schema_names(){return this.cache.schema_names??=new RegExp((this.opts.schema_names||[]).map(e=>this.escapeRE(e)).join("|"))}get_schema_search(){return this.cache.schema_search??=new RegExp(`(^|(?!_)(?:[><\uFF5C]|${this.src_ZPCc}))(${this.get_schema_names().source})`,"ig")}get_schema_at_start(){return this.cache.schema_at_start??=new RegExp(`^${this.get_schema_search().source}`,"i")}},wp={validate:(e,t,n)=>{let r=n.re.get_http_validator();r.lastIndex=t;let s=r.exec(e);return s?s[0].length:0},normalize:(e,t)=>t.normalize(e)},_z={"http:":wp,"https:":wp,"ftp:":wp,"//":{validate:function(e,t,n){let r=n.re.get_relative_proto_validator();r.lastIndex=t;let s=r.exec(e);return s?t>=3&&e[t-3]===":"||t>=3&&e[t-3]==="/"?0:s[0].length:0},normalize:(e,t)=>t.normalize(e)},"mailto:":{validate:function(e,t,n){let r=n.re.get_mailto_validator();r.lastIndex=t;let s=r.exec(e);return s?s[0].length:0},normalize:(e,t)=>t.normalize(e)}},yz="a:cdefgilmnoqrstuwxz|b:abdefghijmnorstvwyz|c:acdfghiklmnoruvwxyz|d:ejkmoz|e:cegrstu|f:ijkmor|g:abdefghilmnpqrstuwy|h:kmnrtu|i:delmnoqrst|j:emop|k:eghimnprwyz|l:abcikrstuvy|m:acdeghklmnopqrstuvwxyz|n:acefgilopruz|o:m|p:aefghklmnrstwy|q:a|r:eosuw|s:abcdeghijklmnortuvxyz|t:cdfghjklmnortvwz|u:agksyz|v:aceginu|w:fs|y:et|z:amw",bz="biz|com|edu|gov|net|org|pro|web|xxx|aero|asia|coop|info|museum|name|shop|\u0440\u0444";function wz(){let e=bz.split("|");return yz.split("|").forEach(t=>{let n=t.indexOf(":"),r=t.slice(0,n);for(let s of t.slice(n+1))e.push(r+s)}),e}var vz={fuzzyLink:!1,fuzzyEmail:!0,fuzzyIP:!1,"---":!1,tlds:wz(),urlAuth:!1,maxLength:1e4},Pb=class{schema;index;lastIndex;raw;text;url;constructor(e,t,n,r){let s=e.slice(n,r);this.schema=t.toLowerCase(),this.index=n,this.lastIndex=r,this.raw=s,this.text=s,this.url=s}},Rb=class{__opts__;__schemas__;re;constructor(e={}){let{rebuilder:t,...n}=e;this.__opts__={...vz,...n},this.__schemas__={..._z},this.re=t||new gz,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)})}add(e,t=null){if(!t)delete this.__schemas__[e];else{let n={normalize:(r,s)=>s.normalize(r),...t};this.__schemas__[e]=n}return this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}set(e={}){return this.__opts__={...this.__opts__,...e},this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}test(e){if(!e.length)return!1;let t,n;for(n=this.re.get_schema_search(),n.lastIndex=0;(t=n.exec(e))!==null;)if(this.testSchemaAt(e,t[2],n.lastIndex))return!0;if(this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(n=this.re.get_fuzzy_link_search(),n.lastIndex=0,n.exec(e)!==null))return!0;if(this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&e.indexOf("@")>=0){let r=this.re.get_fuzzy_mail_host_search(),s=this.re.get_mail_name_validator();for(r.lastIndex=0;(t=r.exec(e))!==null;){let o=e.slice(Math.max(0,t.index-65),t.index);if(s.test(o))return!0}}return!1}testSchemaAt(e,t,n){return this.__schemas__[t.toLowerCase()]?this.__schemas__[t.toLowerCase()].validate(e.slice(0,n+this.__opts__.maxLength),n,this):0}match(e){let t=[],n=this.re.get_schema_search(),r,s,o,i,a,c,u=!1,l=!1,d=!1,p=0;if(!e.length)return null;for(n.lastIndex=0,this.__opts__.fuzzyLink&&this.__schemas__["http:"]&&(r=this.re.get_fuzzy_link_search(),r.lastIndex=0),this.__opts__.fuzzyEmail&&this.__schemas__["mailto:"]&&(s=this.re.get_fuzzy_mail_host_search(),s.lastIndex=0,o=this.re.get_mail_name_validator());;){let f=Math.max(p-1,0);if(s&&o&&!d&&(!a||a.index<p))for(s.lastIndex<f&&(s.lastIndex=f);;){let y=s.exec(e);if(!y){d=!0,a=void 0;break}let b=o.exec(e.slice(Math.max(0,y.index-65),y.index));if(b){if(a={schema:"mailto:",index:y.index-b[1].length,lastIndex:y.index+y[0].length},a.index>=p)break;s.lastIndex<f&&(s.lastIndex=f)}}if(r&&!l&&(!i||i.index<p))for(r.lastIndex<f&&(r.lastIndex=f);;){let y=r.exec(e);if(!y){l=!0,i=void 0;break}if(i={schema:"",index:y.index+y[1].length,lastIndex:y.index+y[0].length},i.index>=p)break;r.lastIndex<f&&(r.lastIndex=f)}let m=a;(!m||i&&(i.index<m.index||i.index===m.index&&i.lastIndex>m.lastIndex))&&(m=i);let h;if(!u)for(;;){if(!c){n.lastIndex<f&&(n.lastIndex=f);let w=n.exec(e);if(!w){u=!0;break}c={schema:w[2],index:w.index+w[1].length,lastIndex:w.index+w[0].length}}if(c.index<p){c=void 0;continue}if(m&&c.index>m.index)break;let y=c;c=void 0;let b=this.testSchemaAt(e,y.schema,y.lastIndex);if(b){h={schema:y.schema,index:y.index,lastIndex:y.lastIndex+b};break}}let g=h;if((!g||a&&(a.index<g.index||a.index===g.index&&a.lastIndex>g.lastIndex))&&(g=a),(!g||i&&(i.index<g.index||i.index===g.index&&i.lastIndex>g.lastIndex))&&(g=i),!g)break;g===a?a=void 0:g===i&&(i=void 0);let _=new Pb(e,g.schema,g.index,g.lastIndex);_.schema?this.__schemas__[_.schema].normalize(_,this):this.normalize(_),t.push(_),p=g.lastIndex}return t.length?t:null}matchAtStart(e){if(!e.length)return null;let t=this.re.get_schema_at_start().exec(e);if(!t)return null;let n=this.testSchemaAt(e,t[2],t[0].length);if(!n)return null;let r=new Pb(e,t[2],t.index+t[1].length,t.index+t[0].length+n);return this.__schemas__[r.schema].normalize(r,this),r}tlds(e,t=!1){return e=Array.isArray(e)?e:[e],t?this.__opts__.tlds=this.__opts__.tlds.concat(e):this.__opts__.tlds=e,this.re.set({...this.__opts__,schema_names:Object.keys(this.__schemas__)}),this}normalize(e){e.schema||(e.url=`http://${e.url}`),e.schema==="mailto:"&&!/^mailto:/i.test(e.url)&&(e.url=`mailto:${e.url}`)}};var Ap=iy(Ub(),1);var Lb=Object.defineProperty,Xb=(e,t)=>{let n={};for(var r in e)Lb(n,r,{get:e[r],enumerable:!0});return t||Lb(n,Symbol.toStringTag,{value:"Module"}),n},Oz=Xb({arrayReplaceAt:()=>Iz,asciiTrim:()=>Vc,callable:()=>Qb,escapeHtml:()=>ar,escapeRE:()=>Vz,fromCodePoint:()=>fi,isMdAsciiPunct:()=>gi,isPunctChar:()=>tw,isPunctCharCode:()=>hi,isSpace:()=>oe,isValidEntityCode:()=>$p,isWhiteSpace:()=>mi,lib:()=>Bz,normalizeReference:()=>jc,unescapeAll:()=>Ls,unescapeMd:()=>Nz});function Qb(e){let t=function(...n){return Reflect.construct(e,n,new.target&&new.target!==t?new.target:e)};return Object.defineProperty(t,"name",{value:e.name}),Object.setPrototypeOf(t,e),t.prototype=e.prototype,t}function Iz(e,t,n){return[].concat(e.slice(0,t),n,e.slice(t+1))}function $p(e){return!(e>=55296&&e<=57343||e>=64976&&e<=65007||(e&65535)===65535||(e&65535)===65534||e>=0&&e<=8||e===11||e>=14&&e<=31||e>=127&&e<=159||e>1114111)}function fi(e){if(e>65535){e-=65536;let t=55296+(e>>10),n=56320+(e&1023);return String.fromCharCode(t,n)}return String.fromCharCode(e)}var ew=/\\([!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~])/g,Fz=new RegExp(`${ew.source}|${/&([a-z#][a-z0-9]{1,31});/gi.source}`,"gi"),zz=/^#((?:x[a-f0-9]{1,8}|[0-9]{1,8}))$/i;function Mz(e,t){if(t.charCodeAt(0)===35&&zz.test(t)){let r=t[1].toLowerCase()==="x"?parseInt(t.slice(2),16):parseInt(t.slice(1),10);return $p(r)?fi(r):e}let n=Dc(e);return n!==e?n:e}function Nz(e){return e.indexOf("\\")<0?e:e.replace(ew,"$1")}function Ls(e){return e.indexOf("\\")<0&&e.indexOf("&")<0?e:e.replace(Fz,function(t,n,r){return n||Mz(t,r)})}var Dz=/[&<>"]/,Uz=/[&<>"]/g,Lz={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;"};function Gz(e){return Lz[e]}function ar(e){return Dz.test(e)?e.replace(Uz,Gz):e}var jz=/[.?*+^$[\]\\(){}|-]/g;function Vz(e){return e.replace(jz,"\\$&")}function oe(e){switch(e){case 9:case 32:return!0}return!1}function mi(e){if(e>=8192&&e<=8202)return!0;switch(e){case 9:case 10:case 11:case 12:case 13:case 32:case 160:case 5760:case 8239:case 8287:case 12288:return!0}return!1}function tw(e){return di.test(e)||hp.test(e)}function hi(e){return tw(fi(e))}function gi(e){switch(e){case 33:case 34:case 35:case 36:case 37:case 38:case 39:case 40:case 41:case 42:case 43:case 44:case 45:case 46:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 124:case 125:case 126:return!0;default:return!1}}function jc(e){return e=e.trim().replace(/\s+/g," "),e.toLowerCase().toUpperCase()}function Gb(e){return e===32||e===9||e===10||e===13}function Vc(e){let t=0;for(;t<e.length&&Gb(e.charCodeAt(t));t++);let n=e.length-1;for(;n>=t&&Gb(e.charCodeAt(n));n--);return e.slice(t,n+1)}var Bz={mdurl:pp,ucmicro:_p};function qz(e,t,n){let r,s,o,i,a=e.posMax,c=e.pos;for(e.pos=t+1,r=1;e.pos<a;){if(o=e.src.charCodeAt(e.pos),o===93&&(r--,r===0)){s=!0;break}if(i=e.pos,e.md.inline.skipToken(e),o===91){if(i===e.pos-1)r++;else if(n)return e.pos=c,-1}}let u=-1;return s&&(u=e.pos),e.pos=c,u}function Zz(e,t,n){let r,s=t,o={ok:!1,pos:0,str:""};if(e.charCodeAt(s)===60){for(s++;s<n;){if(r=e.charCodeAt(s),r===10||r===60)return o;if(r===62)return o.pos=s+1,o.str=Ls(e.slice(t+1,s)),o.ok=!0,o;if(r===92&&s+1<n){s+=2;continue}s++}return o}let i=0;for(;s<n&&(r=e.charCodeAt(s),!(r===32||r<32||r===127));){if(r===92&&s+1<n){if(e.charCodeAt(s+1)===32){s++;continue}s+=2;continue}if(r===40&&(i++,i>32))return o;if(r===41){if(i===0)break;i--}s++}return t===s||i!==0||(o.str=Ls(e.slice(t,s)),o.pos=s,o.ok=!0),o}function Wz(e,t,n,r){let s,o=t,i={ok:!1,can_continue:!1,pos:0,str:"",marker:0};if(r)i.str=r.str,i.marker=r.marker;else{if(o>=n)return i;let a=e.charCodeAt(o);if(a!==34&&a!==39&&a!==40)return i;t++,o++,a===40&&(a=41),i.marker=a}for(;o<n;){if(s=e.charCodeAt(o),s===i.marker)return i.pos=o+1,i.str+=Ls(e.slice(t,o)),i.ok=!0,i;if(s===40&&i.marker===41)return i;s===92&&o+1<n&&o++,o++}return i.can_continue=!0,i.str+=Ls(e.slice(t,o)),i}var Hz=Xb({parseLinkDestination:()=>Zz,parseLinkLabel:()=>qz,parseLinkTitle:()=>Wz});function _i(e){"@babel/helpers - typeof";return _i=typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?function(t){return typeof t}:function(t){return t&&typeof Symbol=="function"&&t.constructor===Symbol&&t!==Symbol.prototype?"symbol":typeof t},_i(e)}function Kz(e,t){if(_i(e)!="object"||!e)return e;var n=e[Symbol.toPrimitive];if(n!==void 0){var r=n.call(e,t||"default");if(_i(r)!="object")return r;throw new TypeError("@@toPrimitive must return a primitive value.")}return(t==="string"?String:Number)(e)}function Jz(e){var t=Kz(e,"string");return _i(t)=="symbol"?t:t+""}function D(e,t,n){return(t=Jz(t))in e?Object.defineProperty(e,t,{value:n,enumerable:!0,configurable:!0,writable:!0}):e[t]=n,e}var Wr=class{constructor(e,t,n){D(this,"map",null),D(this,"level",0),D(this,"children",null),D(this,"content",""),D(this,"markup",""),D(this,"info",""),D(this,"block",!1),D(this,"hidden",!1),this.type=e,this.tag=t,this.attrs=null,this.nesting=n,this.meta=null}attrIndex(e){if(!this.attrs)return-1;let t=this.attrs;for(let n=0,r=t.length;n<r;n++)if(t[n][0]===e)return n;return-1}attrPush(e){this.attrs?this.attrs.push(e):this.attrs=[e]}attrSet(e,t){let n=this.attrIndex(e),r=[e,t];n<0?this.attrPush(r):this.attrs[n]=r}attrGet(e){let t=this.attrIndex(e),n=null;return t>=0&&(n=this.attrs[t][1]),n}attrJoin(e,t){let n=this.attrIndex(e);n<0?this.attrPush([e,t]):this.attrs[n][1]=`${this.attrs[n][1]} ${t}`}},yi=class{constructor(){D(this,"__rules__",[]),D(this,"__cache__",null)}__find__(e){for(let t=0;t<this.__rules__.length;t++)if(this.__rules__[t].name===e)return t;return-1}__compile__(){let e=new Set;this.__rules__.forEach(t=>{t.enabled&&t.alt.forEach(n=>{n&&e.add(n)})}),this.__cache__=Object.create(null),this.__cache__[""]=[],this.__rules__.forEach(t=>{t.enabled&&this.__cache__[""].push(t.fn)}),e.forEach(t=>{this.__cache__[t]=[],this.__rules__.forEach(n=>{n.enabled&&n.alt.indexOf(t)>=0&&this.__cache__[t].push(n.fn)})})}at(e,t,n={}){let r=this.__find__(e);if(r===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__[r].fn=t,this.__rules__[r].alt=n.alt||[],this.__cache__=null}before(e,t,n,r={}){let s=this.__find__(e);if(s===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(s,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}after(e,t,n,r={}){let s=this.__find__(e);if(s===-1)throw new Error(`Parser rule not found: ${e}`);this.__rules__.splice(s+1,0,{name:t,enabled:!0,fn:n,alt:r.alt||[]}),this.__cache__=null}push(e,t,n={}){this.__rules__.push({name:e,enabled:!0,fn:t,alt:n.alt||[]}),this.__cache__=null}enable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let s=this.__find__(r);if(s<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[s].enabled=!0,n.push(r)}),this.__cache__=null,n}enableOnly(e,t=!1){Array.isArray(e)||(e=[e]),this.__rules__.forEach(n=>{n.enabled=!1}),this.enable(e,t)}disable(e,t=!1){Array.isArray(e)||(e=[e]);let n=[];return e.forEach(r=>{let s=this.__find__(r);if(s<0){if(t)return;throw new Error(`Rules manager: invalid rule name ${r}`)}this.__rules__[s].enabled=!1,n.push(r)}),this.__cache__=null,n}getRules(e){return this.__cache__||this.__compile__(),this.__cache__[e]||[]}},cn={};cn.code_inline=function(e,t,n,r,s){let o=e[t];return`<code${s.renderAttrs(o)}>${ar(o.content)}</code>`};cn.code_block=function(e,t,n,r,s){let o=e[t];return`<pre${s.renderAttrs(o)}><code>${ar(e[t].content)}</code></pre>
`};cn.fence=function(e,t,n,r,s){let o=e[t],i=o.info?Ls(o.info).trim():"",a="",c="";if(i){let l=i.split(/(\s+)/g);a=l[0],c=l.slice(2).join("")}let u;if(n.highlight?u=n.highlight(o.content,a,c)||ar(o.content):u=ar(o.content),u.indexOf("<pre")===0)return u+`
`;if(i){let l=o.attrIndex("class"),d=o.attrs?o.attrs.slice():[];l<0?d.push(["class",`${n.langPrefix}${a}`]):(d[l]=[d[l][0],d[l][1]],d[l][1]+=` ${n.langPrefix}${a}`);let p={attrs:d};return`<pre><code${s.renderAttrs(p)}>${u}</code></pre>
`}return`<pre><code${s.renderAttrs(o)}>${u}</code></pre>
`};cn.image=function(e,t,n,r,s){let o=e[t];return o.attrs[o.attrIndex("alt")][1]=s.renderInlineAsText(o.children,n,r),s.renderToken(e,t,n)};cn.hardbreak=function(e,t,n){return n.xhtmlOut?`<br />
`:`<br>
`};cn.softbreak=function(e,t,n){return n.breaks?n.xhtmlOut?`<br />
`:`<br>
`:`
`};cn.text=function(e,t){return ar(e[t].content)};cn.html_block=function(e,t){return e[t].content};cn.html_inline=function(e,t){return e[t].content};var nw=class{constructor(){D(this,"rules",Object.assign({},cn))}renderAttrs(e){let t,n,r;if(!e.attrs)return"";for(r="",t=0,n=e.attrs.length;t<n;t++)r+=` ${ar(e.attrs[t][0])}="${ar(String(e.attrs[t][1]))}"`;return r}renderToken(e,t,n){let r=e[t],s="";if(r.hidden)return"";let o=t-1;for(;o>=0&&e[o].hidden&&e[o].nesting===0;)o--;r.block&&r.nesting!==-1&&o>=0&&e[o].hidden&&e[o].nesting===-1&&(s+=`
`),s+=(r.nesting===-1?"</":"<")+r.tag,s+=this.renderAttrs(r),r.nesting===0&&n.xhtmlOut&&(s+=" /");let i=!1;if(r.block&&(i=!0,r.nesting===1)){let a=t+1;for(;a<e.length&&e[a].hidden&&e[a].nesting===0;)a++;if(a<e.length){let c=e[a];(c.type==="inline"||c.hidden||c.nesting===-1&&c.tag===r.tag)&&(i=!1)}}return s+=i?`>
`:">",s}renderInline(e,t,n){let r="",s=this.rules;for(let o=0,i=e.length;o<i;o++){let a=e[o].type;typeof s[a]<"u"?r+=s[a](e,o,t,n,this):r+=this.renderToken(e,o,t)}return r}renderInlineAsText(e,t,n){let r="";for(let s=0,o=e.length;s<o;s++)switch(e[s].type){case"text":case"code_inline":r+=e[s].content;break;case"image":r+=this.renderInlineAsText(e[s].children,t,n);break;case"html_inline":case"html_block":r+=e[s].content;break;case"softbreak":case"hardbreak":r+=`
`}return r}render(e,t,n){let r="",s=this.rules;for(let o=0,i=e.length;o<i;o++){let a=e[o].type;a==="inline"?r+=this.renderInline(e[o].children,t,n):typeof s[a]<"u"?r+=s[a](e,o,t,n,this):r+=this.renderToken(e,o,t)}return r}},rw=class{constructor(e,t,n){D(this,"tokens",[]),D(this,"inlineMode",!1),D(this,"Token",Wr),this.src=e,this.env=n,this.md=t}},Yz=/\r\n?/g,Xz=/\0/g;function Qz(e){let t;t=e.src.replace(Yz,`
`),t=t.replace(Xz,"\uFFFD"),e.src=t}function eM(e){let t;e.inlineMode?(t=new e.Token("inline","",0),t.content=e.src,t.map=[0,1],t.children=[],e.tokens.push(t)):e.md.block.parse(e.src,e.md,e.env,e.tokens)}function tM(e){let t=e.tokens,n=0;for(let r=0;r<t.length;r++)t[r].type!=="reference_definition"&&(r!==n&&(t[n]=t[r]),n++);t.length!==n&&(t.length=n)}function nM(e){let t=e.tokens;for(let n=0,r=t.length;n<r;n++){let s=t[n];s.type==="inline"&&e.md.inline.parse(s.content,e.md,e.env,s.children)}}function rM(e){return/^<a[>\s]/i.test(e)}function sM(e){return/^<\/a\s*>/i.test(e)}function oM(e){let t=e.tokens;if(e.md.options.linkify)for(let n=0,r=t.length;n<r;n++){if(t[n].type!=="inline"||!e.md.linkify.test(t[n].content))continue;let s=t[n].children,o=[],i=0;for(let a=s.length-1;a>=0;a--){let c=s[a];if(c.type==="link_close"){for(a--;s[a].level!==c.level&&s[a].type!=="link_open";)a--;continue}if(c.type==="html_inline"&&(rM(c.content)&&i>0&&i--,sM(c.content)&&i++),!(i>0)&&c.type==="text"&&e.md.linkify.test(c.content)){let u=c.content,l=e.md.linkify.match(u),d=[],p=c.level,f=0;l.length>0&&l[0].index===0&&a>0&&s[a-1].type==="text_special"&&(l=l.slice(1));for(let m=0;m<l.length;m++){let h=l[m].url,g=e.md.normalizeLink(h);if(!e.md.validateLink(g))continue;let _=l[m].text;l[m].schema?l[m].schema==="mailto:"&&!/^mailto:/i.test(_)?_=e.md.normalizeLinkText(`mailto:${_}`).replace(/^mailto:/,""):_=e.md.normalizeLinkText(_):_=e.md.normalizeLinkText(`http://${_}`).replace(/^http:\/\//,"");let y=l[m].index;if(y>f){let T=new e.Token("text","",0);T.content=u.slice(f,y),T.level=p,d.push(T)}let b=new e.Token("link_open","a",1);b.attrs=[["href",g]],b.level=p++,b.markup="linkify",b.info="auto",d.push(b);let w=new e.Token("text","",0);w.content=_,w.level=p,d.push(w);let v=new e.Token("link_close","a",-1);v.level=--p,v.markup="linkify",v.info="auto",d.push(v),f=l[m].lastIndex}if(f<u.length){let m=new e.Token("text","",0);m.content=u.slice(f),m.level=p,d.push(m)}o.push({index:a,nodes:d})}}if(o.length>0){let a=s.length;for(let d of o)a+=d.nodes.length-1;let c=new Array(a),u=0,l=0;o.reverse();for(let d=0;d<s.length;d++){let p=o[u];if(p?.index===d){for(let f of p.nodes)c[l++]=f;u++}else c[l++]=s[d]}t[n].children=c}}}var sw=/\+-|\.\.|\?\?\?\?|!!!!|,,|--/,iM=/\((c|tm|r)\)/i,aM=/\((c|tm|r)\)/gi,cM={c:"\xA9",r:"\xAE",tm:"\u2122"};function uM(e,t){return cM[t.toLowerCase()]}function lM(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&(r.content=r.content.replace(aM,uM)),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function dM(e){let t=0;for(let n=e.length-1;n>=0;n--){let r=e[n];r.type==="text"&&!t&&sw.test(r.content)&&(r.content=r.content.replace(/\+-/g,"\xB1").replace(/\.{2,}/g,"\u2026").replace(/([?!])…/g,"$1..").replace(/([?!]){4,}/g,"$1$1$1").replace(/,{2,}/g,",").replace(/(^|[^-])---(?=[^-]|$)/gm,"$1\u2014").replace(/(^|\s)--(?=\s|$)/gm,"$1\u2013").replace(/(^|[^-\s])--(?=[^-\s]|$)/gm,"$1\u2013")),r.type==="link_open"&&r.info==="auto"&&t--,r.type==="link_close"&&r.info==="auto"&&t++}}function pM(e){let t;if(e.md.options.typographer)for(t=e.tokens.length-1;t>=0;t--)e.tokens[t].type==="inline"&&(iM.test(e.tokens[t].content)&&lM(e.tokens[t].children),sw.test(e.tokens[t].content)&&dM(e.tokens[t].children))}var fM=/['"]/,jb=/['"]/g,Vb="\u2019",mM=1e3;function Bb(e,t,n){for(;e.length>n;){let r=e.pop();r.isSingleQuote?t.single=r.prevSameQuoteIdx:t.double=r.prevSameQuoteIdx}}function Uc(e,t,n,r){e[t]||(e[t]=[]),e[t].push({pos:n,ch:r})}function hM(e,t){let n="",r=0;t.sort((s,o)=>s.pos-o.pos);for(let s=0;s<t.length;s++){let o=t[s];n+=e.slice(r,o.pos)+o.ch,r=o.pos+1}return n+e.slice(r)}function gM(e,t){let n,r=[],s={single:-1,double:-1},o={};for(let i=0;i<e.length;i++){let a=e[i],c=e[i].level;for(n=r.length-1;n>=0&&!(r[n].level<=c);n--);if(Bb(r,s,n+1),a.type!=="text")continue;let u=a.content,l=0,d=u.length;e:for(;l<d;){jb.lastIndex=l;let p=jb.exec(u);if(!p)break;let f=!0,m=!0;l=p.index+1;let h=p[0]==="'",g=32;if(p.index-1>=0)g=u.charCodeAt(p.index-1);else for(n=i-1;n>=0&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n--)if(e[n].content){g=e[n].content.charCodeAt(e[n].content.length-1);break}let _=32;if(l<d)_=u.charCodeAt(l);else for(n=i+1;n<e.length&&!(e[n].type==="softbreak"||e[n].type==="hardbreak");n++)if(e[n].content){_=e[n].content.charCodeAt(0);break}let y=gi(g)||hi(g),b=gi(_)||hi(_),w=mi(g),v=mi(_);if(v?f=!1:b&&(w||y||(f=!1)),w?m=!1:y&&(v||b||(m=!1)),_===34&&p[0]==='"'&&g>=48&&g<=57&&(m=f=!1),f&&m&&(f=y,m=b),!f&&!m){h&&Uc(o,i,p.index,Vb);continue}if(m&&(n=h?s.single:s.double,n>=0&&r[n].level===c)){let T=r[n],E,S;h?(E=t.md.options.quotes[2],S=t.md.options.quotes[3]):(E=t.md.options.quotes[0],S=t.md.options.quotes[1]),Uc(o,i,p.index,S),Uc(o,T.tokenIdx,T.contentPos,E),Bb(r,s,n);continue e}if(f){if(r.length>=mM)return;r.push({tokenIdx:i,contentPos:p.index,isSingleQuote:h,level:c,prevSameQuoteIdx:h?s.single:s.double}),h?s.single=r.length-1:s.double=r.length-1}else m&&h&&Uc(o,i,p.index,Vb)}}Object.keys(o).forEach(function(i){let a=Number(i);e[a].content=hM(e[a].content,o[i])})}function _M(e){if(e.md.options.typographer)for(let t=e.tokens.length-1;t>=0;t--)e.tokens[t].type!=="inline"||!fM.test(e.tokens[t].content)||gM(e.tokens[t].children,e)}function yM(e){let t,n,r=e.length;for(t=0;t<r;t++)e[t].type==="text_special"&&(e[t].type="text");for(t=n=0;t<r;t++)e[t].type==="text"&&t+1<r&&e[t+1].type==="text"?e[t+1].content=e[t].content+e[t+1].content:(t!==n&&(e[n]=e[t]),n++);t!==n&&(e.length=n)}function bM(e){let t,n,r=e.tokens,s=r.length;for(let o=0;o<s;o++){if(r[o].type!=="inline")continue;let i=r[o].children,a=i.length;for(t=0;t<a;t++)i[t].type==="text_special"&&(i[t].type="text"),i[t].children&&yM(i[t].children);for(t=n=0;t<a;t++)i[t].type==="text"&&t+1<a&&i[t+1].type==="text"?i[t+1].content=i[t].content+i[t+1].content:(t!==n&&(i[n]=i[t]),n++);t!==n&&(i.length=n)}}var Tp=[["normalize",Qz],["block",eM],["strip_references",tM],["inline",nM],["linkify",oM],["replacements",pM],["smartquotes",_M],["text_join",bM]],ow=class{constructor(){D(this,"ruler",new yi),D(this,"State",rw);for(let e=0;e<Tp.length;e++)this.ruler.push(Tp[e][0],Tp[e][1])}process(e){let t=this.ruler.getRules("");for(let n=0,r=t.length;n<r;n++)t[n](e)}},iw=class{constructor(e,t,n,r){D(this,"bMarks",[]),D(this,"eMarks",[]),D(this,"tShift",[]),D(this,"sCount",[]),D(this,"bsCount",[]),D(this,"blkIndent",0),D(this,"line",0),D(this,"lineMax",0),D(this,"tight",!1),D(this,"listIndent",-1),D(this,"parentType","root"),D(this,"level",0),D(this,"Token",Wr),this.src=e,this.md=t,this.env=n,this.tokens=r;let s=this.src;for(let o=0,i=0,a=0,c=0,u=s.length,l=!1;i<u;i++){let d=s.charCodeAt(i);if(!l)if(oe(d)){a++,d===9?c+=4-c%4:c++;continue}else l=!0;(d===10||i===u-1)&&(d!==10&&i++,this.bMarks.push(o),this.eMarks.push(i),this.tShift.push(a),this.sCount.push(c),this.bsCount.push(0),l=!1,a=0,c=0,o=i+1)}this.bMarks.push(s.length),this.eMarks.push(s.length),this.tShift.push(0),this.sCount.push(0),this.bsCount.push(0),this.lineMax=this.bMarks.length-1}push(e,t,n){let r=new Wr(e,t,n);return r.block=!0,n<0&&this.level--,r.level=this.level,n>0&&this.level++,this.tokens.push(r),r}isEmpty(e){return this.bMarks[e]+this.tShift[e]>=this.eMarks[e]}skipEmptyLines(e){for(let t=this.lineMax;e<t&&!(this.bMarks[e]+this.tShift[e]<this.eMarks[e]);e++);return e}skipSpaces(e){for(let t=this.src.length;e<t&&oe(this.src.charCodeAt(e));e++);return e}skipSpacesBack(e,t){if(e<=t)return e;for(;e>t;)if(!oe(this.src.charCodeAt(--e)))return e+1;return e}skipChars(e,t){for(let n=this.src.length;e<n&&this.src.charCodeAt(e)===t;e++);return e}skipCharsBack(e,t,n){if(e<=n)return e;for(;e>n;)if(t!==this.src.charCodeAt(--e))return e+1;return e}getLines(e,t,n,r){if(e>=t)return"";let s=new Array(t-e);for(let o=0,i=e;i<t;i++,o++){let a=0,c=this.bMarks[i],u=c,l;for(i+1<t||r?l=this.eMarks[i]+1:l=this.eMarks[i];u<l&&a<n;){let d=this.src.charCodeAt(u);if(oe(d))d===9?a+=4-(a+this.bsCount[i])%4:a++;else if(u-c<this.tShift[i])a++;else break;u++}a>n?s[o]=new Array(a-n+1).join(" ")+this.src.slice(u,l):s[o]=this.src.slice(u,l)}return s.join("")}},wM=65536;function Sp(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t];return e.src.slice(n,r)}function qb(e){let t=[],n=e.length,r=0,s=e.charCodeAt(r),o=!1,i=0,a="";for(;r<n;)s===124&&(o?(a+=e.substring(i,r-1),i=r):(t.push(a+e.substring(i,r)),a="",i=r+1)),o=s===92,r++,s=e.charCodeAt(r);return t.push(a+e.substring(i)),t}function vM(e,t,n,r){if(t+2>n)return!1;let s=t+1;if(e.sCount[s]<e.blkIndent||e.sCount[s]-e.blkIndent>=4)return!1;let o=e.bMarks[s]+e.tShift[s];if(o>=e.eMarks[s])return!1;let i=e.src.charCodeAt(o++);if(i!==124&&i!==45&&i!==58||o>=e.eMarks[s])return!1;let a=e.src.charCodeAt(o++);if(a!==124&&a!==45&&a!==58&&!oe(a)||i===45&&oe(a))return!1;for(;o<e.eMarks[s];){let w=e.src.charCodeAt(o);if(w!==124&&w!==45&&w!==58&&!oe(w))return!1;o++}let c=Sp(e,t+1),u=c.split("|"),l=[];for(let w=0;w<u.length;w++){let v=u[w].trim();if(!v){if(w===0||w===u.length-1)continue;return!1}if(!/^:?-+:?$/.test(v))return!1;v.charCodeAt(v.length-1)===58?l.push(v.charCodeAt(0)===58?"center":"right"):v.charCodeAt(0)===58?l.push("left"):l.push("")}if(c=Sp(e,t).trim(),c.indexOf("|")===-1||e.sCount[t]-e.blkIndent>=4)return!1;u=qb(c),u.length&&u[0]===""&&u.shift(),u.length&&u[u.length-1]===""&&u.pop();let d=u.length;if(d===0||d!==l.length)return!1;if(r)return!0;let p=e.parentType;e.parentType="table";let f=e.md.block.ruler.getRules("blockquote"),m=e.push("table_open","table",1),h=[t,0];m.map=h;let g=e.push("thead_open","thead",1);g.map=[t,t+1];let _=e.push("tr_open","tr",1);_.map=[t,t+1];for(let w=0;w<u.length;w++){let v=e.push("th_open","th",1);l[w]&&(v.attrs=[["style",`text-align:${l[w]}`]]);let T=e.push("inline","",0);T.content=u[w].trim(),T.children=[],e.push("th_close","th",-1)}e.push("tr_close","tr",-1),e.push("thead_close","thead",-1);let y,b=0;for(s=t+2;s<n&&!(e.sCount[s]<e.blkIndent);s++){let w=!1;for(let T=0,E=f.length;T<E;T++)if(f[T](e,s,n,!0)){w=!0;break}if(w||(c=Sp(e,s).trim(),!c)||e.sCount[s]-e.blkIndent>=4||(u=qb(c),u.length&&u[0]===""&&u.shift(),u.length&&u[u.length-1]===""&&u.pop(),b+=d-u.length,b>wM))break;if(s===t+2){let T=e.push("tbody_open","tbody",1);T.map=y=[t+2,0]}let v=e.push("tr_open","tr",1);v.map=[s,s+1];for(let T=0;T<d;T++){let E=e.push("td_open","td",1);l[T]&&(E.attrs=[["style",`text-align:${l[T]}`]]);let S=e.push("inline","",0);S.content=u[T]?u[T].trim():"",S.children=[],e.push("td_close","td",-1)}e.push("tr_close","tr",-1)}return y&&(e.push("tbody_close","tbody",-1),y[1]=s),e.push("table_close","table",-1),h[1]=s,e.parentType=p,e.line=s,!0}function kM(e,t,n){if(e.sCount[t]-e.blkIndent<4)return!1;let r=t+1,s=r;for(;r<n;){if(e.isEmpty(r)){r++;continue}if(e.sCount[r]-e.blkIndent>=4){r++,s=r;continue}break}e.line=s;let o=e.push("code_block","code",0);return o.content=e.getLines(t,s,4+e.blkIndent,!1)+`
`,o.map=[t,e.line],!0}function TM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||s+3>o)return!1;let i=e.src.charCodeAt(s);if(i!==126&&i!==96)return!1;let a=s;s=e.skipChars(s,i);let c=s-a;if(c<3)return!1;let u=e.src.slice(a,s),l=e.src.slice(s,o);if(i===96&&l.indexOf(String.fromCharCode(i))>=0)return!1;if(r)return!0;let d=t,p=!1;for(;d++,!(d>=n||(s=a=e.bMarks[d]+e.tShift[d],o=e.eMarks[d],s<o&&e.sCount[d]<e.blkIndent));)if(e.src.charCodeAt(s)===i&&!(e.sCount[d]-e.blkIndent>=4)&&(s=e.skipChars(s,i),!(s-a<c)&&(s=e.skipSpaces(s),!(s<o)))){p=!0;break}c=e.sCount[t],e.line=d+(p?1:0);let f=e.push("fence","code",0);return f.info=l,f.content=e.getLines(t+1,d,c,!0),f.markup=u,f.map=[t,e.line],!0}function SM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t],i=e.lineMax;if(e.sCount[t]-e.blkIndent>=4||e.src.charCodeAt(s)!==62)return!1;if(r)return!0;let a=[],c=[],u=[],l=[],d=e.md.block.ruler.getRules("blockquote"),p=e.parentType;e.parentType="blockquote";let f=!1,m;for(m=t;m<n;m++){let b=e.sCount[m]<e.blkIndent;if(s=e.bMarks[m]+e.tShift[m],o=e.eMarks[m],s>=o)break;if(e.src.charCodeAt(s++)===62&&!b){let v=e.sCount[m]+1,T,E;e.src.charCodeAt(s)===32?(s++,v++,E=!1,T=!0):e.src.charCodeAt(s)===9?(T=!0,(e.bsCount[m]+v)%4===3?(s++,v++,E=!1):E=!0):T=!1;let S=v;for(a.push(e.bMarks[m]),e.bMarks[m]=s;s<o;){let x=e.src.charCodeAt(s);if(oe(x))x===9?S+=4-(S+e.bsCount[m]+(E?1:0))%4:S++;else break;s++}f=s>=o,c.push(e.bsCount[m]),e.bsCount[m]=e.sCount[m]+1+(T?1:0),u.push(e.sCount[m]),e.sCount[m]=S-v,l.push(e.tShift[m]),e.tShift[m]=s-e.bMarks[m];continue}if(f)break;let w=!1;for(let v=0,T=d.length;v<T;v++)if(d[v](e,m,n,!0)){w=!0;break}if(w){e.lineMax=m,e.blkIndent!==0&&(a.push(e.bMarks[m]),c.push(e.bsCount[m]),l.push(e.tShift[m]),u.push(e.sCount[m]),e.sCount[m]-=e.blkIndent);break}a.push(e.bMarks[m]),c.push(e.bsCount[m]),l.push(e.tShift[m]),u.push(e.sCount[m]),e.sCount[m]=-1}let h=e.blkIndent;e.blkIndent=0;let g=e.push("blockquote_open","blockquote",1);g.markup=">";let _=[t,0];g.map=_,e.md.block.tokenize(e,t,m);let y=e.push("blockquote_close","blockquote",-1);y.markup=">",e.lineMax=i,e.parentType=p,_[1]=e.line;for(let b=0;b<l.length;b++)e.bMarks[b+t]=a[b],e.tShift[b+t]=l[b],e.sCount[b+t]=u[b],e.bsCount[b+t]=c[b];return e.blkIndent=h,!0}function EM(e,t,n,r){let s=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let o=e.bMarks[t]+e.tShift[t],i=e.src.charCodeAt(o++);if(i!==42&&i!==45&&i!==95)return!1;let a=1;for(;o<s;){let u=e.src.charCodeAt(o++);if(u!==i&&!oe(u))return!1;u===i&&a++}if(a<3)return!1;if(r)return!0;e.line=t+1;let c=e.push("hr","hr",0);return c.map=[t,e.line],c.markup=Array(a+1).join(String.fromCharCode(i)),!0}function Zb(e,t){let n=e.eMarks[t],r=e.bMarks[t]+e.tShift[t],s=e.src.charCodeAt(r++);return s!==42&&s!==45&&s!==43||r<n&&!oe(e.src.charCodeAt(r))?-1:r}function Wb(e,t){let n=e.bMarks[t]+e.tShift[t],r=e.eMarks[t],s=n;if(s+1>=r)return-1;let o=e.src.charCodeAt(s++);if(o<48||o>57)return-1;for(;;){if(s>=r)return-1;if(o=e.src.charCodeAt(s++),o>=48&&o<=57){if(s-n>=10)return-1;continue}if(o===41||o===46)break;return-1}return s<r&&(o=e.src.charCodeAt(s),!oe(o))?-1:s}function xM(e,t){let n=e.level+2;for(let r=t+2,s=e.tokens.length-2;r<s;r++)e.tokens[r].level===n&&e.tokens[r].type==="paragraph_open"&&(e.tokens[r+2].hidden=!0,e.tokens[r].hidden=!0,r+=2)}function CM(e,t,n,r){let s,o,i,a,c=t,u=!0;if(e.sCount[c]-e.blkIndent>=4||e.listIndent>=0&&e.sCount[c]-e.listIndent>=4&&e.sCount[c]<e.blkIndent)return!1;let l=!1;r&&e.parentType==="paragraph"&&e.sCount[c]>=e.blkIndent&&(l=!0);let d,p,f;if((f=Wb(e,c))>=0){if(d=!0,i=e.bMarks[c]+e.tShift[c],p=Number(e.src.slice(i,f-1)),l&&p!==1)return!1}else if((f=Zb(e,c))>=0)d=!1;else return!1;if(l&&e.skipSpaces(f)>=e.eMarks[c])return!1;if(r)return!0;let m=e.src.charCodeAt(f-1),h=e.tokens.length;d?(a=e.push("ordered_list_open","ol",1),p!==1&&(a.attrs=[["start",p]])):a=e.push("bullet_list_open","ul",1);let g=[c,0];a.map=g,a.markup=String.fromCharCode(m);let _=!1,y=e.md.block.ruler.getRules("list"),b=e.parentType;for(e.parentType="list";c<n;){o=f,s=e.eMarks[c];let w=e.sCount[c]+f-(e.bMarks[c]+e.tShift[c]),v=w;for(;o<s;){let F=e.src.charCodeAt(o);if(F===9)v+=4-(v+e.bsCount[c])%4;else if(F===32)v++;else break;o++}let T=o,E;T>=s?E=1:E=v-w,E>4&&(E=1);let S=w+E;a=e.push("list_item_open","li",1),a.markup=String.fromCharCode(m);let x=[c,0];a.map=x,d&&(a.info=e.src.slice(i,f-1));let $=e.tight,C=e.tShift[c],A=e.sCount[c],P=e.listIndent;if(e.listIndent=e.blkIndent,e.blkIndent=S,e.tight=!0,e.tShift[c]=T-e.bMarks[c],e.sCount[c]=v,T>=s&&e.isEmpty(c+1)?e.line=Math.min(e.line+2,n):e.md.block.tokenize(e,c,n),(!e.tight||_)&&(u=!1),_=e.line-c>1&&e.isEmpty(e.line-1),e.blkIndent=e.listIndent,e.listIndent=P,e.tShift[c]=C,e.sCount[c]=A,e.tight=$,a=e.push("list_item_close","li",-1),a.markup=String.fromCharCode(m),c=e.line,x[1]=c,c>=n||e.sCount[c]<e.blkIndent||e.sCount[c]-e.blkIndent>=4)break;let I=!1;for(let F=0,M=y.length;F<M;F++)if(y[F](e,c,n,!0)){I=!0;break}if(I)break;if(d){if(f=Wb(e,c),f<0)break;i=e.bMarks[c]+e.tShift[c]}else if(f=Zb(e,c),f<0)break;if(m!==e.src.charCodeAt(f-1))break}return d?a=e.push("ordered_list_close","ol",-1):a=e.push("bullet_list_close","ul",-1),a.markup=String.fromCharCode(m),g[1]=c,e.line=c,e.parentType=b,u&&xM(e,h),!0}var Ep=999;function AM(e){let t=e.length;for(let n=0;n<e.length-1;n++){let r=e.charCodeAt(n);if(r<55296||r>56319)continue;let s=e.charCodeAt(n+1);s>=56320&&s<=57343&&(t--,n++)}return t}function pi(e,t){return Math.min(e.eMarks[t]+1,e.src.length)}function Lc(e,t){let n=e.lineMax;if(t>=n||e.isEmpty(t))return-1;let r=!1;if(e.sCount[t]-e.blkIndent>3&&(r=!0),e.sCount[t]<0&&(r=!0),!r){let s=e.md.block.ruler.getRules("reference"),o=e.parentType;e.parentType="reference";let i=!1;for(let a=0,c=s.length;a<c;a++)if(s[a](e,t,n,!0)){i=!0;break}if(e.parentType=o,i)return-1}return e.bMarks[t]+e.tShift[t]}function $M(e,t,n,r){let s=e.src,o=e.bMarks[t]+e.tShift[t],i=t+1;if(e.sCount[t]-e.blkIndent>=4||s.charCodeAt(o)!==91)return!1;let a=pi(e,t),c="",u=-1,l=++o;for(;o<a;){if(c.length+o-l>Ep*2)return!1;let T=s.charCodeAt(o);if(T===91)return!1;if(T===93){u=o;break}if(T===92&&(T=s.charCodeAt(++o)),T===10&&o<a){let E=Lc(e,i);if(E<0)return!1;c+=s.slice(l,a),o=l=E,a=pi(e,i++);continue}o++}if(u<0||s.charCodeAt(u+1)!==58||(c+=s.slice(l,u),c.length>Ep&&AM(c)>Ep))return!1;for(o=u+2;o<a;){let T=s.charCodeAt(o);if(T===10){let E=Lc(e,i);if(E<0)break;o=E,a=pi(e,i++)}else if(oe(T))o++;else break}let d=e.md.helpers.parseLinkDestination(s,o,a);if(!d.ok)return!1;let p=e.md.normalizeLink(d.str);if(!e.md.validateLink(p))return!1;o=d.pos;let f=o,m=a,h=i;for(;o<a;){let T=s.charCodeAt(o);if(T===10){let E=Lc(e,i);if(E<0)break;o=E,a=pi(e,i++)}else if(oe(T))o++;else break}let g=o,_=e.md.helpers.parseLinkTitle(s,o,a);for(;_.can_continue;){let T=Lc(e,i);if(T<0)break;o=T,a=pi(e,i++),_=e.md.helpers.parseLinkTitle(s,o,a,_)}let y;for(g!==f&&_.ok?(y=_.str,o=_.pos):(y="",o=f,a=m,i=h);o<a&&oe(s.charCodeAt(o));)o++;if(o<a&&s.charCodeAt(o)!==10&&y)for(y="",o=f,a=m,i=h;o<a&&oe(s.charCodeAt(o));)o++;if(o<a&&s.charCodeAt(o)!==10)return!1;let b=jc(c);if(!b)return!1;if(r)return!0;typeof e.env.references>"u"&&(e.env.references={}),typeof e.env.references[b]>"u"&&(e.env.references[b]={title:y,href:p});let w=e.push("reference_definition","",0);w.map=[t,i],w.hidden=!0;let v=Object.create(null);return v.label=b,w.meta=v,e.line=i,!0}var PM=["address","article","aside","base","basefont","blockquote","body","caption","center","col","colgroup","dd","details","dialog","dir","div","dl","dt","fieldset","figcaption","figure","footer","form","frame","frameset","h1","h2","h3","h4","h5","h6","head","header","hr","html","iframe","legend","li","link","main","menu","menuitem","nav","noframes","ol","optgroup","option","p","param","search","section","summary","table","tbody","td","tfoot","th","thead","title","tr","track","ul"],aw=`<[A-Za-z][A-Za-z0-9\\-]*(?:\\s+[a-zA-Z_:][a-zA-Z0-9:._-]*(?:\\s*=\\s*(?:[^"'=<>\`\\x00-\\x20]+|'[^']*'|"[^"]*"))?)*\\s*\\/?>`,cw="<\\/[A-Za-z][A-Za-z0-9\\-]*\\s*>";new RegExp(`^(?:${aw}|${cw}|<!---?>|<!--(?:[^-]|-[^-]|--[^>])*-->|<[?][\\s\\S]*?[?]>|<![A-Za-z][^>]*>|<!\\[CDATA\\[[\\s\\S]*?\\]\\]>)`);var uw=new RegExp(`^(?:${aw}|${cw})`),Zr=[[/^<(script|pre|style|textarea)(?=(\s|>|$))/i,/<\/(script|pre|style|textarea)>/i,!0],[/^<!--/,/-->/,!0],[/^<\?/,/\?>/,!0],[/^<![A-Za-z]/,/>/,!0],[/^<!\[CDATA\[/,/\]\]>/,!0],[new RegExp(`^</?(${PM.join("|")})(?=(\\s|/?>|$))`,"i"),/^$/,!0],[new RegExp(`${uw.source}\\s*$`),/^$/,!1]];function RM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4||!e.md.options.html||e.src.charCodeAt(s)!==60)return!1;let i=e.src.slice(s,o),a=0;for(;a<Zr.length&&!Zr[a][0].test(i);a++);if(a===Zr.length)return!1;if(r)return Zr[a][2];let c=t+1,u=Zr[a][1].test("");if(!Zr[a][1].test(i)){for(;c<n&&!(e.sCount[c]<e.blkIndent&&(u||!e.isEmpty(c)));c++)if(s=e.bMarks[c]+e.tShift[c],o=e.eMarks[c],i=e.src.slice(s,o),Zr[a][1].test(i)){i.length!==0&&c++;break}}e.line=c;let l=e.push("html_block","",0);return l.map=[t,c],l.content=e.getLines(t,c,e.blkIndent,!0),!0}function OM(e,t,n,r){let s=e.bMarks[t]+e.tShift[t],o=e.eMarks[t];if(e.sCount[t]-e.blkIndent>=4)return!1;let i=e.src.charCodeAt(s);if(i!==35||s>=o)return!1;let a=1;for(i=e.src.charCodeAt(++s);i===35&&s<o&&a<=6;)a++,i=e.src.charCodeAt(++s);if(a>6||s<o&&!oe(i))return!1;if(r)return!0;o=e.skipSpacesBack(o,s);let c=e.skipCharsBack(o,35,s);c>s&&oe(e.src.charCodeAt(c-1))&&(o=c),e.line=t+1;let u=e.push("heading_open",`h${a}`,1);u.markup="########".slice(0,a),u.map=[t,e.line];let l=e.push("inline","",0);l.content=Vc(e.src.slice(s,o)),l.map=[t,e.line],l.children=[];let d=e.push("heading_close",`h${a}`,-1);return d.markup="########".slice(0,a),!0}function IM(e,t,n){let r=e.md.block.ruler.getRules("paragraph");if(e.sCount[t]-e.blkIndent>=4)return!1;let s=e.parentType;e.parentType="paragraph";let o=0,i,a=t+1;for(;a<n&&!e.isEmpty(a);a++){if(e.sCount[a]-e.blkIndent>3)continue;if(e.sCount[a]>=e.blkIndent){let f=e.bMarks[a]+e.tShift[a],m=e.eMarks[a];if(f<m&&(i=e.src.charCodeAt(f),(i===45||i===61)&&(f=e.skipChars(f,i),f=e.skipSpaces(f),f>=m))){o=i===61?1:2;break}}if(e.sCount[a]<0)continue;let p=!1;for(let f=0,m=r.length;f<m;f++)if(r[f](e,a,n,!0)){p=!0;break}if(p)break}if(!o)return e.parentType=s,!1;let c=Vc(e.getLines(t,a,e.blkIndent,!1));e.line=a+1;let u=e.push("heading_open",`h${o}`,1);u.markup=String.fromCharCode(i),u.map=[t,e.line];let l=e.push("inline","",0);l.content=c,l.map=[t,e.line-1],l.children=[];let d=e.push("heading_close",`h${o}`,-1);return d.markup=String.fromCharCode(i),e.parentType=s,!0}function FM(e,t,n){let r=e.md.block.ruler.getRules("paragraph"),s=e.parentType,o=t+1;for(e.parentType="paragraph";o<n&&!e.isEmpty(o);o++){if(e.sCount[o]-e.blkIndent>3||e.sCount[o]<0)continue;let u=!1;for(let l=0,d=r.length;l<d;l++)if(r[l](e,o,n,!0)){u=!0;break}if(u)break}let i=Vc(e.getLines(t,o,e.blkIndent,!1));e.line=o;let a=e.push("paragraph_open","p",1);a.map=[t,e.line];let c=e.push("inline","",0);return c.content=i,c.map=[t,e.line],c.children=[],e.push("paragraph_close","p",-1),e.parentType=s,!0}var Gc=[["table",vM,["paragraph","reference"]],["code",kM],["fence",TM,["paragraph","reference","blockquote","list"]],["blockquote",SM,["paragraph","reference","blockquote","list"]],["hr",EM,["paragraph","reference","blockquote","list"]],["list",CM,["paragraph","reference","blockquote"]],["reference",$M],["html_block",RM,["paragraph","reference","blockquote"]],["heading",OM,["paragraph","reference","blockquote"]],["lheading",IM],["paragraph",FM]],lw=class{constructor(){D(this,"ruler",new yi),D(this,"State",iw);for(let e=0;e<Gc.length;e++)this.ruler.push(Gc[e][0],Gc[e][1],{alt:(Gc[e][2]||[]).slice()})}tokenize(e,t,n){let r=this.ruler.getRules(""),s=r.length,o=e.md.options.maxNesting,i=t,a=!1;for(;i<n&&(e.line=i=e.skipEmptyLines(i),!(i>=n||e.sCount[i]<e.blkIndent));){if(e.level>=o){e.line=n;break}let c=e.line,u=!1;for(let l=0;l<s;l++)if(u=r[l](e,i,n,!1),u){if(c>=e.line)throw new Error("block rule didn't increment state.line");break}if(!u)throw new Error("none of the block rules matched");e.tight=!a,e.isEmpty(e.line-1)&&(a=!0),i=e.line,i<n&&e.isEmpty(i)&&(a=!0,i++,e.line=i)}}parse(e,t,n,r){if(!e)return;let s=new this.State(e,t,n,r);this.tokenize(s,s.line,s.lineMax)}},dw=class{constructor(e,t,n,r){D(this,"pos",0),D(this,"level",0),D(this,"pending",""),D(this,"pendingLevel",0),D(this,"cache",{}),D(this,"backticks",{}),D(this,"backticksScanned",!1),D(this,"skipHtmlSpecial",!1),D(this,"linkLevel",0),D(this,"delimiters",[]),D(this,"_prev_delimiters",[]),D(this,"Token",Wr),this.src=e,this.env=n,this.md=t,this.tokens=r,this.tokens_meta=Array(r.length),this.posMax=this.src.length}pushPending(){let e=new Wr("text","",0);return e.content=this.pending,e.level=this.pendingLevel,this.tokens.push(e),this.pending="",e}push(e,t,n){this.pending&&this.pushPending();let r=new Wr(e,t,n),s;return n<0&&(this.level--,this.delimiters=this._prev_delimiters.pop()),r.level=this.level,n>0&&(this.level++,this._prev_delimiters.push(this.delimiters),this.delimiters=[],s={delimiters:this.delimiters}),this.pendingLevel=this.level,this.tokens.push(r),this.tokens_meta.push(s),r}scanDelims(e,t){let n=this.posMax,r=this.src.charCodeAt(e),s;if(e===0)s=32;else if(e===1)s=this.src.charCodeAt(0),(s&63488)===55296&&(s=65533);else if(s=this.src.charCodeAt(e-1),(s&64512)===56320){let m=this.src.charCodeAt(e-2);s=(m&64512)===55296?65536+(m-55296<<10)+(s-56320):65533}else(s&64512)===55296&&(s=65533);let o=e;for(;o<n&&this.src.charCodeAt(o)===r;)o++;let i=o-e,a=o<n?this.src.charCodeAt(o):32;if((a&64512)===55296){let m=this.src.charCodeAt(o+1);a=(m&64512)===56320?65536+(a-55296<<10)+(m-56320):65533}else(a&64512)===56320&&(a=65533);let c=gi(s)||hi(s),u=gi(a)||hi(a),l=mi(s),d=mi(a),p=!d&&(!u||l||c),f=!l&&(!c||d||u);return{can_open:p&&(t||!f||c),can_close:f&&(t||!p||u),length:i}}};function zM(e){switch(e){case 10:case 33:case 35:case 36:case 37:case 38:case 42:case 43:case 45:case 58:case 60:case 61:case 62:case 64:case 91:case 92:case 93:case 94:case 95:case 96:case 123:case 125:case 126:return!0;default:return!1}}function MM(e,t){let n=e.pos;for(;n<e.posMax&&!zM(e.src.charCodeAt(n));)n++;return n===e.pos?!1:(t||(e.pending+=e.src.slice(e.pos,n)),e.pos=n,!0)}function NM(e){return e>=65&&e<=90||e>=97&&e<=122}function DM(e){return e>=65&&e<=90||e>=97&&e<=122||e>=48&&e<=57||e===43||e===45||e===46}function UM(e,t){if(!e.md.options.linkify||e.linkLevel>0)return!1;let n=e.pos,r=e.posMax;if(n+3>r||e.src.charCodeAt(n)!==58||e.src.charCodeAt(n+1)!==47||e.src.charCodeAt(n+2)!==47)return!1;let s=n-Math.min(10,e.pending.length,n),o=n;for(;o>s&&DM(e.src.charCodeAt(o-1));)o--;if(o===n||!NM(e.src.charCodeAt(o)))return!1;let i=n-o,a=e.md.linkify.matchAtStart(e.src.slice(o));if(!a)return!1;let c=a.url;if(c.length<=i)return!1;let u=c.length;for(;u>0&&c.charCodeAt(u-1)===42;)u--;u!==c.length&&(c=c.slice(0,u));let l=e.md.normalizeLink(c);if(!e.md.validateLink(l))return!1;if(!t){e.pending=e.pending.slice(0,-i);let d=e.push("link_open","a",1);d.attrs=[["href",l]],d.markup="linkify",d.info="auto";let p=e.push("text","",0);p.content=e.md.normalizeLinkText(c);let f=e.push("link_close","a",-1);f.markup="linkify",f.info="auto"}return e.pos+=c.length-i,!0}function LM(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==10)return!1;let r=e.pending.length-1,s=e.posMax;if(!t)if(r>=0&&e.pending.charCodeAt(r)===32)if(r>=1&&e.pending.charCodeAt(r-1)===32){let o=r-1;for(;o>=1&&e.pending.charCodeAt(o-1)===32;)o--;e.pending=e.pending.slice(0,o),e.push("hardbreak","br",0)}else e.pending=e.pending.slice(0,-1),e.push("softbreak","br",0);else e.push("softbreak","br",0);for(n++;n<s&&oe(e.src.charCodeAt(n));)n++;return e.pos=n,!0}var Pp=[];for(let e=0;e<256;e++)Pp.push(0);"\\!\"#$%&'()*+,./:;<=>?@[]^_`{|}~-".split("").forEach(function(e){Pp[e.charCodeAt(0)]=1});function GM(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==92||(n++,n>=r))return!1;let s=e.src.charCodeAt(n);if(s===10){for(t||e.push("hardbreak","br",0),n++;n<r&&(s=e.src.charCodeAt(n),!!oe(s));)n++;return e.pos=n,!0}if(s===32){if(!t){let a=e.push("text_special","",0);a.content="\\",a.markup="\\",a.info="escape"}return e.pos=n,!0}let o=e.src[n];if(s>=55296&&s<=56319&&n+1<r){let a=e.src.charCodeAt(n+1);a>=56320&&a<=57343&&(o+=e.src[n+1],n++)}let i="\\"+o;if(!t){let a=e.push("text_special","",0);s<256&&Pp[s]!==0?a.content=o:a.content=i,a.markup=i,a.info="escape"}return e.pos=n+1,!0}function jM(e){let t={},n=0;for(;(n=e.indexOf("`",n))!==-1;){let r=n;for(;e.charCodeAt(++n)===96;);t[n-r]=r}return t}function VM(e,t){var n;let r=e.pos;if(e.src.charCodeAt(r)!==96)return!1;let s=e.posMax,o=r+1;for(;o<s&&e.src.charCodeAt(o)===96;)o++;let i=e.src.slice(r,o),a=i.length;if(e.backticksScanned||(e.backticks=jM(e.src),e.backticksScanned=!0),((n=e.backticks[a])!==null&&n!==void 0?n:-1)>=o){let c=o,u;for(;(u=e.src.indexOf("`",c))!==-1&&u<s;){for(c=u+1;e.src.charCodeAt(c)===96;)c++;if(c>s)break;if(c-u===a){if(!t){let l=e.push("code_inline","code",0);l.markup=i;let d=e.src.slice(o,u).replace(/\n/g," ");d.startsWith(" ")&&d.endsWith(" ")&&/[^ ]/.test(d)&&(d=d.slice(1,-1)),l.content=d}return e.pos=c,!0}}}return t||(e.pending+=i),e.pos=o,!0}function BM(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==126)return!1;let s=e.scanDelims(e.pos,!0),o=s.length,i=String.fromCharCode(r);if(o<2)return!1;let a;o%2&&(a=e.push("text","",0),a.content=i,o--);for(let c=0;c<o;c+=2)a=e.push("text","",0),a.content=i+i,e.delimiters.push({marker:r,length:0,token:e.tokens.length-1,end:-1,open:s.can_open,close:s.can_close});return e.pos+=s.length,!0}function Hb(e,t){let n,r=[],s=t.length;for(let o=0;o<s;o++){let i=t[o];if(i.marker!==126||i.end===-1)continue;let a=t[i.end];n=e.tokens[i.token],n.type="s_open",n.tag="s",n.nesting=1,n.markup="~~",n.content="",n=e.tokens[a.token],n.type="s_close",n.tag="s",n.nesting=-1,n.markup="~~",n.content="",e.tokens[a.token-1].type==="text"&&e.tokens[a.token-1].content==="~"&&r.push(a.token-1)}for(;r.length;){let o=r.pop(),i=o+1;for(;i<e.tokens.length&&e.tokens[i].type==="s_close";)i++;i--,o!==i&&(n=e.tokens[i],e.tokens[i]=e.tokens[o],e.tokens[o]=n)}}function qM(e){let t=e.tokens_meta,n=e.tokens_meta.length;Hb(e,e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&Hb(e,o)}}var pw={tokenize:BM,postProcess:qM};function ZM(e,t){let n=e.pos,r=e.src.charCodeAt(n);if(t||r!==95&&r!==42)return!1;let s=e.scanDelims(e.pos,r===42);for(let o=0;o<s.length;o++){let i=e.push("text","",0);i.content=String.fromCharCode(r),e.delimiters.push({marker:r,length:s.length,token:e.tokens.length-1,end:-1,open:s.can_open,close:s.can_close})}return e.pos+=s.length,!0}function Kb(e,t){let n=t.length;for(let r=n-1;r>=0;r--){let s=t[r];if(s.marker!==95&&s.marker!==42||s.end===-1)continue;let o=t[s.end],i=r>0&&t[r-1].end===s.end+1&&t[r-1].marker===s.marker&&t[r-1].token===s.token-1&&t[s.end+1].token===o.token+1,a=String.fromCharCode(s.marker),c=e.tokens[s.token];c.type=i?"strong_open":"em_open",c.tag=i?"strong":"em",c.nesting=1,c.markup=i?a+a:a,c.content="";let u=e.tokens[o.token];u.type=i?"strong_close":"em_close",u.tag=i?"strong":"em",u.nesting=-1,u.markup=i?a+a:a,u.content="",i&&(e.tokens[t[r-1].token].content="",e.tokens[t[s.end+1].token].content="",r--)}}function WM(e){let t=e.tokens_meta,n=e.tokens_meta.length;Kb(e,e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&Kb(e,o)}}var fw={tokenize:ZM,postProcess:WM};function HM(e,t){let n,r,s,o,i="",a="",c=e.pos,u=!0;if(e.src.charCodeAt(e.pos)!==91)return!1;let l=e.pos,d=e.posMax,p=e.pos+1,f=e.md.helpers.parseLinkLabel(e,e.pos,!0);if(f<0)return!1;let m=f+1;if(m<d&&e.src.charCodeAt(m)===40){for(u=!1,m++;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);if(m>=d)return!1;if(c=m,s=e.md.helpers.parseLinkDestination(e.src,m,e.posMax),s.ok){for(i=e.md.normalizeLink(s.str),e.md.validateLink(i)?m=s.pos:i="",c=m;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);if(s=e.md.helpers.parseLinkTitle(e.src,m,e.posMax),m<d&&c!==m&&s.ok)for(a=s.str,m=s.pos;m<d&&(n=e.src.charCodeAt(m),!(!oe(n)&&n!==10));m++);}(m>=d||e.src.charCodeAt(m)!==41)&&(u=!0),m++}if(u){if(typeof e.env.references>"u")return!1;if(m<d&&e.src.charCodeAt(m)===91?(c=m+1,m=e.md.helpers.parseLinkLabel(e,m),m>=0?r=e.src.slice(c,m++):m=f+1):m=f+1,r||(r=e.src.slice(p,f)),r=jc(r),o=e.env.references[r],!o)return e.pos=l,!1;i=o.href,a=o.title}if(!t){e.pos=p,e.posMax=f;let h=e.push("link_open","a",1),g=[["href",i]];if(h.attrs=g,a&&g.push(["title",a]),r){let _=Object.create(null);_.label=r,h.meta=_}e.linkLevel++,e.md.inline.tokenize(e),e.linkLevel--,e.push("link_close","a",-1)}return e.pos=m,e.posMax=d,!0}function KM(e,t){let n,r,s,o,i,a,c,u,l="",d=e.pos,p=e.posMax;if(e.src.charCodeAt(e.pos)!==33||e.src.charCodeAt(e.pos+1)!==91)return!1;let f=e.pos+2,m=e.md.helpers.parseLinkLabel(e,e.pos+1,!1);if(m<0)return!1;if(o=m+1,o<p&&e.src.charCodeAt(o)===40){for(o++;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);if(o>=p)return!1;for(u=o,a=e.md.helpers.parseLinkDestination(e.src,o,e.posMax),a.ok&&(l=e.md.normalizeLink(a.str),e.md.validateLink(l)?o=a.pos:l=""),u=o;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);if(a=e.md.helpers.parseLinkTitle(e.src,o,e.posMax),o<p&&u!==o&&a.ok)for(c=a.str,o=a.pos;o<p&&(n=e.src.charCodeAt(o),!(!oe(n)&&n!==10));o++);else c="";if(o>=p||e.src.charCodeAt(o)!==41)return e.pos=d,!1;o++}else{if(typeof e.env.references>"u")return!1;if(o<p&&e.src.charCodeAt(o)===91?(u=o+1,o=e.md.helpers.parseLinkLabel(e,o),o>=0?s=e.src.slice(u,o++):o=m+1):o=m+1,s||(s=e.src.slice(f,m)),s=jc(s),i=e.env.references[s],!i)return e.pos=d,!1;l=i.href,c=i.title}if(!t){r=e.src.slice(f,m);let h=[];e.md.inline.parse(r,e.md,e.env,h);let g=e.push("image","img",0),_=[["src",l],["alt",""]];if(g.attrs=_,g.children=h,g.content=r,c&&_.push(["title",c]),s){let y=Object.create(null);y.label=s,g.meta=y}}return e.pos=o,e.posMax=p,!0}var JM=/^([a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*)$/,YM=/^([a-zA-Z][a-zA-Z0-9+.-]{1,31}):([^<>\x00-\x20]*)$/;function XM(e,t){let n=e.pos;if(e.src.charCodeAt(n)!==60)return!1;let r=e.pos,s=e.posMax;for(;;){if(++n>=s)return!1;let i=e.src.charCodeAt(n);if(i===60)return!1;if(i===62)break}let o=e.src.slice(r+1,n);if(YM.test(o)){let i=e.md.normalizeLink(o);if(!e.md.validateLink(i))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",i]],a.markup="autolink",a.info="auto";let c=e.push("text","",0);c.content=e.md.normalizeLinkText(o);let u=e.push("link_close","a",-1);u.markup="autolink",u.info="auto"}return e.pos+=o.length+2,!0}if(JM.test(o)){let i=e.md.normalizeLink(`mailto:${o}`);if(!e.md.validateLink(i))return!1;if(!t){let a=e.push("link_open","a",1);a.attrs=[["href",i]],a.markup="autolink",a.info="auto";let c=e.push("text","",0);c.content=e.md.normalizeLinkText(o);let u=e.push("link_close","a",-1);u.markup="autolink",u.info="auto"}return e.pos+=o.length+2,!0}return!1}function QM(e){return/^<a[>\s]/i.test(e)}function eN(e){return/^<\/a\s*>/i.test(e)}function mw(e){let t=e|32;return t>=97&&t<=122}function tN(e,t){let n=e.src,r,s;if(n.startsWith("<!--",t)){if(n.startsWith(">",t+4))return t+5;if(n.startsWith("->",t+4))return t+6;r=t+4,s="-->"}else if(n.startsWith("<![CDATA[",t))r=t+9,s="]]>";else if(n.charCodeAt(t+1)===63)r=t+2,s="?>";else if(mw(n.charCodeAt(t+2)))r=t+3,s=">";else return-1;if(e.skipHtmlSpecial)return-1;let o=n.indexOf(s,r);return o<0?(e.skipHtmlSpecial=!0,-1):o+s.length}function nN(e,t){if(!e.md.options.html)return!1;let n=e.posMax,r=e.pos;if(e.src.charCodeAt(r)!==60||r+2>=n)return!1;let s,o=e.src.charCodeAt(r+1);if(o===33||o===63)s=tN(e,r);else if(o===47||mw(o)){let i=e.src.slice(r).match(uw);s=i?r+i[0].length:-1}else return!1;if(s<0)return!1;if(!t){let i=e.push("html_inline","",0);i.content=e.src.slice(r,s),QM(i.content)&&e.linkLevel++,eN(i.content)&&e.linkLevel--}return e.pos=s,!0}var rN=/^&#((?:x[a-f0-9]{1,6}|[0-9]{1,7}));/i,sN=/^&([a-z][a-z0-9]{1,31});/i;function oN(e,t){let n=e.pos,r=e.posMax;if(e.src.charCodeAt(n)!==38||n+1>=r)return!1;if(e.src.charCodeAt(n+1)===35){let s=e.src.slice(n).match(rN);if(s){if(!t){let o=s[1][0].toLowerCase()==="x"?parseInt(s[1].slice(1),16):parseInt(s[1],10),i=e.push("text_special","",0);i.content=$p(o)?fi(o):fi(65533),i.markup=s[0],i.info="entity"}return e.pos+=s[0].length,!0}}else{let s=e.src.slice(n).match(sN);if(s){let o=Dc(s[0]);if(o!==s[0]){if(!t){let i=e.push("text_special","",0);i.content=o,i.markup=s[0],i.info="entity"}return e.pos+=s[0].length,!0}}}return!1}function Jb(e){let t={},n=e.length;if(!n)return;let r=0,s=-2,o=[];for(let i=0;i<n;i++){let a=e[i];if(o.push(0),(e[r].marker!==a.marker||s!==a.token-1)&&(r=i),s=a.token,a.length=a.length||0,!a.close)continue;t.hasOwnProperty(a.marker)||(t[a.marker]=[-1,-1,-1,-1,-1,-1]);let c=t[a.marker][(a.open?3:0)+a.length%3],u=r-o[r]-1,l=u;for(;u>c;u-=o[u]+1){let d=e[u];if(d.marker===a.marker&&d.open&&d.end<0){let p=!1;if((d.close||a.open)&&(d.length+a.length)%3===0&&(d.length%3!==0||a.length%3!==0)&&(p=!0),!p){let f=u>0&&!e[u-1].open?o[u-1]+1:0;o[i]=i-u+f,o[u]=f,a.open=!1,d.end=i,d.close=!1,l=-1,s=-2;break}}}l!==-1&&(t[a.marker][(a.open?3:0)+(a.length||0)%3]=l)}}function iN(e){let t=e.tokens_meta,n=e.tokens_meta.length;Jb(e.delimiters);for(let s=0;s<n;s++){var r;let o=(r=t[s])===null||r===void 0?void 0:r.delimiters;o&&Jb(o)}}function aN(e){let t,n,r=0,s=e.tokens,o=e.tokens.length;for(t=n=0;t<o;t++)s[t].nesting<0&&r--,s[t].level=r,s[t].nesting>0&&r++,s[t].type==="text"&&t+1<o&&s[t+1].type==="text"?s[t+1].content=s[t].content+s[t+1].content:(t!==n&&(s[n]=s[t]),n++);t!==n&&(s.length=n)}var xp=[["text",MM],["linkify",UM],["newline",LM],["escape",GM],["backticks",VM],["strikethrough",pw.tokenize],["emphasis",fw.tokenize],["link",HM],["image",KM],["autolink",XM],["html_inline",nN],["entity",oN]],Cp=[["balance_pairs",iN],["strikethrough",pw.postProcess],["emphasis",fw.postProcess],["fragments_join",aN]],hw=class{constructor(){D(this,"ruler",new yi),D(this,"ruler2",new yi),D(this,"State",dw);for(let e=0;e<xp.length;e++)this.ruler.push(xp[e][0],xp[e][1]);for(let e=0;e<Cp.length;e++)this.ruler2.push(Cp[e][0],Cp[e][1])}skipToken(e){let t=e.pos,n=this.ruler.getRules(""),r=n.length,s=e.md.options.maxNesting,o=e.cache;if(typeof o[t]<"u"){e.pos=o[t];return}let i=!1;if(e.level<s){for(let a=0;a<r;a++)if(e.level++,i=n[a](e,!0),e.level--,i){if(t>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}else e.pos=e.posMax;i||e.pos++,o[t]=e.pos}tokenize(e){let t=this.ruler.getRules(""),n=t.length,r=e.posMax,s=e.md.options.maxNesting;for(;e.pos<r;){let o=e.pos,i=!1;if(e.level<s){for(let a=0;a<n;a++)if(i=t[a](e,!1),i){if(o>=e.pos)throw new Error("inline rule didn't increment state.pos");break}}if(i){if(e.pos>=r)break;continue}e.pending+=e.src[e.pos++]}e.pending&&e.pushPending()}parse(e,t,n,r){let s=new this.State(e,t,n,r);this.tokenize(s);let o=this.ruler2.getRules(""),i=o.length;for(let a=0;a<i;a++)o[a](s)}},cN={default:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:100},components:{core:{},block:{},inline:{}}},zero:{options:{html:!1,xhtmlOut:!1,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["paragraph"]},inline:{rules:["text"],rules2:["balance_pairs","fragments_join"]}}},commonmark:{options:{html:!0,xhtmlOut:!0,breaks:!1,langPrefix:"language-",linkify:!1,typographer:!1,quotes:"\u201C\u201D\u2018\u2019",highlight:null,maxNesting:20},components:{core:{rules:["normalize","block","strip_references","inline","text_join"]},block:{rules:["blockquote","code","fence","heading","hr","html_block","lheading","list","reference","paragraph"]},inline:{rules:["autolink","backticks","emphasis","entity","escape","html_inline","image","link","newline","text"],rules2:["balance_pairs","emphasis","fragments_join"]}}}},uN=/^(vbscript|javascript|file|data):/,lN=/^data:image\/(gif|png|jpeg|webp);/,Yb=["http:","https:","mailto:"],un=class{validateLink(e){let t=e.trim().toLowerCase();return uN.test(t)?lN.test(t):!0}normalizeLink(e){let t=li(e,!0);if(t.hostname&&(!t.protocol||Yb.indexOf(t.protocol)>=0))try{t.hostname=Ap.default.toASCII(t.hostname)}catch{}return t.auth&&(t.auth=or(t.auth)),t.hostname&&(t.hostname=or(t.hostname)),t.pathname&&(t.pathname=or(t.pathname)),t.search&&(t.search=or(t.search)),t.hash&&(t.hash=or(t.hash)),Us(t)}normalizeLinkText(e){let t=li(e,!0);if(t.hostname&&(!t.protocol||Yb.indexOf(t.protocol)>=0))try{t.hostname=Ap.default.toUnicode(t.hostname)}catch{}return ui(Us(t),ui.defaultChars+"%")}constructor(...e){D(this,"inline",new hw),D(this,"block",new lw),D(this,"core",new ow),D(this,"renderer",new nw),D(this,"linkify",new Rb),D(this,"utils",Oz),D(this,"helpers",Object.assign({},Hz));let[t,n]=e;typeof t=="string"?(this.configure(t),n&&this.set(n)):(this.configure("default"),this.set(t||{}))}set(e){return Object.assign(this.options,e),this}configure(e){let t;if(typeof e=="string"){let s=e;if(t=cN[s],!t)throw new Error(`Wrong 'markdown-it' preset "${s}", check name`)}else t=e;if(!t)throw new Error("Wrong `markdown-it` preset, can't be empty");t.options&&(this.options={...t.options});let n=t.components;if(n){var r;["core","block","inline"].forEach(o=>{var i;let a=(i=n[o])===null||i===void 0?void 0:i.rules;a&&this[o].ruler.enableOnly(a)});let s=(r=n.inline)===null||r===void 0?void 0:r.rules2;s&&this.inline.ruler2.enableOnly(s)}return this}enable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(s=>{n=n.concat(this[s].ruler.enable(e,!0))}),n=n.concat(this.inline.ruler2.enable(e,!0));let r=e.filter(s=>n.indexOf(s)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to enable unknown rule(s): ${r}`);return this}disable(e,t=!1){let n=[];Array.isArray(e)||(e=[e]),["core","block","inline"].forEach(s=>{n=n.concat(this[s].ruler.disable(e,!0))}),n=n.concat(this.inline.ruler2.disable(e,!0));let r=e.filter(s=>n.indexOf(s)<0);if(r.length&&!t)throw new Error(`MarkdownIt. Failed to disable unknown rule(s): ${r}`);return this}use(e,...t){return e.apply(e,[this,...t]),this}parse(e,t){if(typeof e!="string")throw new Error("Input data should be a String");let n=new this.core.State(e,this,t);return this.core.process(n),n.tokens}render(e,t={}){return this.renderer.render(this.parse(e,t),this.options,t)}parseInline(e,t){let n=new this.core.State(e,this,t);return n.inlineMode=!0,this.core.process(n),n.tokens}renderInline(e,t={}){return this.renderer.render(this.parseInline(e,t),this.options,t)}};D(un,"Token",Wr);D(un,"Ruler",yi);D(un,"Renderer",nw);D(un,"ParserCore",ow);D(un,"StateCore",rw);D(un,"ParserBlock",lw);D(un,"StateBlock",iw);D(un,"ParserInline",hw);D(un,"StateInline",dw);var gw=Qb(un);var dN=new Set("pre code kbd samp xmp script style textarea title template noscript iframe svg math details blockquote".split(" "));function _w(){let e="",t=new Map;function n(s){let o=0;for(;o<s.length;){if(e!==""){let u=s.indexOf(e,o);if(u<0)return;o=u+e.length;let l=e!=="-->";e="",l&&(o=r(s,o));continue}let i=s.indexOf("<",o);if(i<0)return;if(s.startsWith("<!--",i)){e="-->",o=i+2;continue}let a=/^<(\/?)([a-z][a-z0-9-]{0,30})/i.exec(s.slice(i,i+40));if(!a){o=i+1;continue}let c=a[2].toLowerCase();dN.has(c)&&t.set(c,Math.max(0,(t.get(c)??0)+(a[1]==="/"?-1:1))),o=r(s,i+a[0].length)}}function r(s,o){for(let i=o;i<s.length;i+=1){let a=s[i];if(a===">")return i+1;if(a==='"'||a==="'"){let c=s.indexOf(a,i+1);if(c<0)return e=a,s.length;i=c}}return s.length}return{read:n,hides:()=>e!==""||[...t.values()].some(s=>s>0)}}var yw=e=>e.slice(0,1e3).replace(/[\s\p{Cf}]+/gu," ").trim(),bw=e=>/^\/vmsd(?:\s|$)/i.test(e);var mN=new gw("commonmark"),ww=/\r\n|\n|\r/;function Bc(e,t={}){let n=e.slice(0,7e4),r=(t.fencedQuotes?gN(n):n).split(ww),s=_w(),o=new Set,i=0;for(let a of mN.parse(r.join(`
`),{}))if(a.type==="blockquote_open")i+=1;else if(a.type==="blockquote_close")i-=1;else if(a.type==="html_block")s.read(a.content);else if(a.type==="inline"){let c=r[a.map?.[0]??0]??"";for(let u of hN(a.children??[],s,/^ {0,3}\/vmsd/i.test(c)))i===0&&u!==null&&bw(u)&&o.size<10&&o.add(yw(u))}return[...o]}function Rp(e,t,n={}){let r=t===null?[]:Bc(t,n);return Bc(e,n).filter(s=>!r.includes(s))}function hN(e,t,n){let r=[],s=n&&!t.hides()?"":null,o=!1;for(let{type:i,content:a}of e){if(i==="softbreak"||i==="hardbreak"){r.push(s),s=t.hides()?null:"",o=!1;continue}i==="html_inline"&&t.read(a);let c=i==="text"||i==="text_special";!o&&!c&&(s=null),s!==null&&!t.hides()&&(c||i==="code_inline")&&(s+=a),(a!==""||!c)&&(o=!0)}return r.push(s),r}function gN(e){let t=null,n=!1;return e.split(ww).map(r=>{let s=/^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(r)?.[1];if(t!==null)s?.startsWith(t)&&/^[ `~\t]*$/.test(r)&&(t=null);else if(s)t=s;else if(/^>>>[ \t]*$/.test(r))return n=!n,"";return n?`> ${r}`:r}).join(`
`)}Dr();function vw(e){let t=e.slice(-gc).map(({rule:r,target:s,reason:o,by:i,at:a})=>`- ${te(r)} for ${te(s)}: ${ue(o)} (${te(i)}, ${a.slice(0,10)})`);return[...t.length?["Accepted in this change:",t.join(`
`),"`/vmsd unaccept RULE TARGET` takes one back."]:["Nothing is accepted in this change any more."],cy(e)].join(`

`)}Ot();async function Op(e,t,n){let r=n.comments.findLast(({body:o})=>xs(o)!==null),s=[];for(let o of r?xs(r.body):[])await _N(e,t,o)&&s.push(o);return s}async function _N(e,t,n){let{rule:r,target:s,reason:o,by:i,comment:a}=n,c=await e.comment(t,a);return c?.author!==i?!1:Bc(c.body,{fencedQuotes:!0}).some(l=>{let d=xc(l,{ruleIds:pe.map(({id:f})=>f)});if("refused"in d||d.command.name!=="accept")return!1;let{command:p}=d;return p.rule===r&&p.target===s&&p.reason===o})&&await e.permission(t,i)==="write"}async function qc(e,t,n,r){let s=(await Op(e,t,n)).filter(o=>!r.some(({rule:i,target:a})=>i===o.rule&&a===o.target));return[...r,...s]}async function kw(e,t,n,r){let s=n.comments.findLast(({body:i})=>xs(i)!==null),o=vw(r);s?Vr(s.body,o)||await e.updateComment(t,s.comment,o):r.length&&await e.createComment(t,o)}H();function Zc(e,t){let n=(o,i)=>o.rule===i.rule&&o.target===(i.target??"-"),r=e.findings.map(o=>{let i=t.find(a=>n(a,o)&&a.fingerprints.includes(o.fingerprint));return!i||o.accepted!==void 0?o:{...o,accepted:`${i.reason}; ${i.by}, ${i.at.slice(0,10)}`}}),s=t.filter(o=>{let i=e.findings.filter(a=>n(o,a));return i.length>0&&!i.some(a=>o.fingerprints.includes(a.fingerprint))}).map(o=>`${o.by} accepted ${o.rule} for ${o.target}, but not for this change of type: ${o.reason}`);return{report:{...e,findings:r},ended:s}}Ur();Jn();$t();sn();var yN=["failure","neutral","success"],bi=e=>yN.find(t=>e.includes(t))??"success",Tw=(e,t)=>t.filter(n=>bi([n.conclusion,e])!==e),Sw=({change:e,title:t})=>`Change ${e} has the same head: ${t}`,Ew=({change:e,conclusion:t,title:n})=>`Change ${e} has the same head, and its verdict is ${t}: ${n}. A commit has one check of this name, so the worse verdict stands until one of the two has another head or is closed.`;Ip();Dr();ze();it();var Fw=50,AN=500,$N={never:[],error:["error"],warning:["error","warning"]},Hc=e=>e.findings.filter(t=>t.accepted===void 0);function PN({report:e,failOn:t,notes:n}){return Hc(e).some(r=>$N[t].includes(r.severity))?"failure":e.complete&&!n.proposed.length?"success":"neutral"}function Mp(e,t){let{report:n,notes:r,links:s}=e,o=sp(t),i=Os-nr(o)-1e3,a=[],c=(h,g,_)=>{if(!h.length)return;let y=ri(h,Math.floor(i*g),_).join(`
`);i-=nr(y)+2,a.push(y)},u=PN(e),l=Tw(u,e.beside??[]),d=l.find(h=>h.conclusion===bi(l.map(g=>g.conclusion)));c(l.map(h=>ue(Ew(h))),.1,Iw),a.push(zN(n,s)),c(MN(n,s),.6,Iw);let p=Hc(n).find(h=>h.scope==="net"&&h.severity!=="notice");p&&a.push(RN(p));let f=(h,g)=>c(g.length?[`**${h}**`,"",...g.map(_=>`- ${ue(_)}`)]:[],.3,IN);f("What the bot could not do",r.trouble),f("Mistakes in the configuration that this change brings",r.proposed),f("Mistakes in the configuration; the defaults are used in their place",r.configuration),f("Acceptances that hold no more",r.ended),f(n.complete?"Limits of this review":"Incomplete: not all could be judged",tr(n));let{limits:m}=n;f("Notes",As({...n,limits:m.filter(h=>h.code!=="configuration")}));for(let h of Wc(n))c(h.length>2?["**What becomes of each target**","",...h]:[],1,g=>`| ${g} more | | | | |`),h.length>2&&a.push($s);return{conclusion:d?.conclusion??u,title:d?Sw(d):FN(e),summary:`${a.join(`

`)}

${o}`,text:DN(n,s),annotations:[]}}var RN=e=>`Is one of these meant? Anyone with write access may comment ${Tc(e)}, a line for each rule and target; \`/vmsd help\` lists what else can be asked.`;function zw(e,t){return[...t.trouble,...t.proposed.map(n=>`The configuration that this change brings: ${n}`),...t.configuration.map(n=>`The configuration; the defaults are used in its place: ${n}`),...t.ended,...e.complete?[]:Lr({...e,limits:e.limits.filter(n=>n.code!=="configuration")})]}var Iw=e=>`- and ${Xe(e,"more line","more lines")} of findings that do not fit here; \`vmsd-warden check\` on this branch prints all of them.`,ON=/^- and \d+ more.* prints all of them\.$/,IN=e=>`- and ${e} more.`;function FN({report:e,notes:t}){let n=Hc(e),r=e.findings.length-n.length,o=[...n.length||e.complete?[An(n)]:[],...r?[`${r} accepted`]:[],...e.complete?[]:["not all could be judged"],...t.proposed.length?["the new configuration has mistakes"]:[],...t.configuration.length?["the configuration has mistakes"]:[]].join("; ");return o.charAt(0).toUpperCase()+o.slice(1)}function zN(e,t){let n=t.mail(null),r=n===null?"":` A mirror of ${_t("this series on the list",n)}.`;return`${An(Hc(e))} ${er(e)}. ${Cs(e)}${r}`.replace(/^no /,"No ")}function MN(e,t){let n=Rs(e.findings),r=n.map(([s,...o])=>{let i=o.map(c=>`${jr(c)} at ${Gr(c)}`),a=i.length?` The same for ${Me(i)}.`:"";return`- ${Fp(s)}: ${ue(s.message)} ${NN(e,s,t)}${a}`});return nr(r.join(`
`))<3e4?r:n.map(s=>{let o=s[0].patch===null?"":`, ${qe(e,s[0].patch)}`;return`- ${Fp(s[0])}: ${s.map(jr).join(", ")}${o}`})}var Fp=e=>`**${e.severity}** ${te(e.rule)}${e.accepted===void 0?"":`, accepted (${ue(ee(e.accepted,300))})`}`;function NN(e,t,n){let r=t.patch===null?"":`, ${ei(e,t.patch,n)}`,s=$e(t);return`${Gr(t)}${r}.${s?` ${Ye(s)}`:""}`}function DN(e,t){let n=new Map;for(let s of e.findings){let o=`${s.rule}\0${s.consequence}`;n.has(o)||n.set(o,s)}let r=[...n.values()].map(s=>[`**${te(s.rule)}**, ${jr(s)}: ${ue(s.consequence)}`,ni(s),...s.suggestion===null?[]:["Write instead:",Yn(s.suggestion.split(`
`).map(ot),"c").join(`
`)],ti(s,t)].filter(Boolean).join(`

`));return r.length?ri(r,Os,s=>`And ${s} more of this kind.`).join(`

`):null}function Mw(e,t){let n={error:"failure",warning:"warning",notice:"notice"},r=e.findings.flatMap((o,i)=>{let a=t[i];if(o.accepted!==void 0||!a||a.line===null||a.side==="old")return[];let c=$e(o),u={path:_e(a.path),line:a.line,level:n[o.severity],title:ee(z(`vmsd-warden ${o.rule}${o.target===null?"":` (${o.target})`}`),200),message:ee([z(o.message),...c?[c]:[],z(o.consequence)].join(`
`),8e3)};return[{digest:st(JSON.stringify(u),10),annotation:u}]});return[...new Map(r.map(o=>[o.digest,o])).values()].slice(0,AN)}function Np(e,t){let n=`- ${Fp(t)}: `,[r,s]=[ue(t.message),jr(t)];return e.split(`
`).some(o=>ON.test(o)||o.startsWith(n)&&(o.includes(r)||o.includes(s)))}var zp="Not reviewed: vmsd-warden has trouble";function Nw(e,t,n){return{conclusion:"neutral",title:n?zp:ee(`${zp}: ${z(e)}`,240),summary:`This change was not reviewed: ${ue(e)}

This says nothing about the change. A comment that says \`/vmsd recheck\` tries again.

${sp(t)}`,text:null,annotations:[]}}var Dw=({title:e})=>e.startsWith(zp);function Kc(e){let{report:t,settings:n,anchors:r,check:s,checkTexts:o,notes:i,links:a,beside:c=[]}=e;if(e.refused.has("check"))return[];let u=h=>[{do:"check",key:"check",id:s?.id??null,content:h}];if(!o){let h=Mp({report:t,failOn:n.failOn,notes:i,links:a,beside:c},[]);return s?.conclusion===h.conclusion&&s.title===h.title?[]:u(h)}let l=s?bc(s.summary):[],d=Mw(t,r).filter(({digest:h})=>!l.includes(h)).slice(0,Fw),p={report:t,failOn:n.failOn,notes:i,links:a,beside:c},f=Mp(p,[...l,...d.map(({digest:h})=>h)]);return f.annotations=d.map(({annotation:h})=>h),s!==null&&!d.length&&s.conclusion===f.conclusion&&s.title===f.title&&Vr(s.summary,f.summary)&&Vr(s.text??"",f.text??"")?[]:u(f)}Jn();var Dp=e=>`thread:${e.join(",")}`,Up=e=>e.startsWith("thread:")?e.slice(7).split(","):[];function Jc({outbox:e,posted:t}){let n=new Set(t.threads.map(r=>r.comment));return new Set(e.filter(r=>r.id!==null&&!n.has(r.id)).flatMap(r=>Up(r.key)))}var Yc="create-thread",wi="create-summary",js=(e,t)=>t.filter(n=>!e.refused.has(n.key));function vi(e,t,n){return Vr(t.body,n)?[]:js(e,[{do:"update",key:`update:${t.comment}`,comment:t.comment,body:n}])}function Lp(e,t,n){let r=e.posted.comments.find(d=>Xo(d.body)!==null),s=Jc(e),o=t.filter(d=>e.settings.comment==="summary"||!s.has(d.fingerprint)),i={writes:[],adopt:[],kept:[],has:new Set(o)},a=o.length+n.length>0,c=UN(o,n);if(!r){let d=e.outbox.some(f=>f.key===c&&f.id!==null);if(d&&i.has.clear(),!a||d||e.refused.has(wi))return i;let p=up(e.report,o,e.links,n);return i.writes.push({do:"create-summary",key:wi,row:c,body:p}),i}let u=Xo(r.body)==="open",l={do:a?"show":"minimise",comment:r.comment};return(a?!u&&r.minimised:u&&!r.minimised)&&i.writes.push(...js(e,[{...l,key:`${l.do}:${r.comment}`}])),(a||u)&&i.writes.push(...vi(e,r,up(e.report,o,e.links,n))),i.writes.length||i.kept.push(r.comment),a&&!e.outbox.some(d=>d.key===c&&d.id===r.comment)&&i.adopt.push({key:c,id:r.comment}),i}function UN(e,t){let n=[[...new Set(e.map(r=>r.fingerprint))].sort().join(),...t].join(`
`);return`summary:${st(n)}`}sn();Ot();var LN=new Map(pe.map(e=>[e.id,e.tellsWith??[]]));function Uw(e,t,n){let r=GN(e),s=new Map;for(let i of e){let a=t.get(i.fingerprint);a&&!s.has(r(i))&&s.set(r(i),a)}let o=new Map;for(let i of e){let a=t.get(i.fingerprint)??(n.has(i.fingerprint)?null:s.get(r(i))??null);if(!a&&n.has(i.fingerprint))continue;let c=a??r(i),u=o.get(c);u?u.findings.push(i):o.set(c,{thread:a,findings:[i]})}return[...o.values()]}function GN(e){let t=(r,s)=>[r,s.target,s.patch,s.side,s.path,s.line].join("\0"),n=new Set(e.map(r=>t(r.rule,r)));return r=>`${LN.get(r.rule)?.find(s=>n.has(t(s,r)))??r.rule}\0${r.patch}`}function Lw(e,t){let n=e.posted.threads.flatMap(i=>{let a=_c(i.body);return a?[{thread:i,marker:a}]:[]}),r=new Map;for(let{thread:i,marker:a}of n)for(let c of a.fingerprints)r.has(c)||r.set(c,i);let s={writes:[],adopt:[],kept:[],where:new Map},o=Uw(t,r,Jc(e));for(let{thread:i,marker:a}of n){let c=o.find(m=>m.thread===i)?.findings??[],u=[...new Set([...a.fingerprints,...c.map(m=>m.fingerprint)])],l={...a,thread:i,fingerprints:u},d=c.length?jN(e,l,c):VN(e,l,r);s.writes.push(...d),d.length||s.kept.push(i.comment);for(let m of c)s.where.set(m,i.place?.line===null?"file":"inline");let p=new Set(e.outbox.filter(m=>m.id===i.comment).flatMap(m=>Up(m.key))),f=u.filter(m=>r.get(m)===i&&!p.has(m));f.length&&s.adopt.push({key:Dp(f),id:i.comment})}for(let{thread:i,findings:a}of o){if(i)continue;let c=BN(e,a);if(c){s.writes.push(c);for(let u of a)s.where.set(u,c.place.line===null?"file":"inline")}}return s}function jN(e,{thread:t,closed:n,fingerprints:r},s){let o=[];n!==null&&t.resolved&&o.push({do:"reopen",key:`reopen:${t.thread}`,thread:t.thread}),n!==null&&t.minimised&&o.push({do:"show",key:`show:${t.comment}`,comment:t.comment});let{place:i}=t,a=l=>{let d=Gp(e,l);return!i||i.line===null||!d?!1:d.line===i.line&&d.side===i.side&&_e(d.path)===i.path},c=s.find(a),u=cp(e.report,c?[c,...s.filter(l=>l!==c)]:s,r,c===void 0?null:i.side,e.links);return[...js(e,o),...vi(e,t,u)]}function VN(e,t,n){let{thread:r,closed:s,fingerprints:o}=t,i=e.report.findings.filter(f=>n.get(f.fingerprint)===r&&o.includes(f.fingerprint)),a=i.flatMap(f=>f.accepted===void 0?[]:[f.accepted]),c=!o.some(f=>n.get(f)===r),u=a.length?"accepted":i.length||c?"elsewhere":"cured",l=[];if(s!==u){let f=e.checkTexts?"check":"comment",m={because:u,head:e.head,accepted:[...new Set(a)],teller:f};l.push(...vi(e,r,by(r.body,o,m)))}if(r.resolved||s!==null&&r.answered)return l;let d={do:"resolve",key:`resolve:${r.thread}`,thread:r.thread},p={do:"minimise",key:`minimise:${r.comment}`,comment:r.comment};return r.minimised?l:e.refused.has(d.key)?r.answered?l:[...l,...js(e,[p])]:[...l,d]}var Gp=({report:e,anchors:t},n)=>t[e.findings.indexOf(n)]??null;function BN(e,t){if(e.refused.has(Yc))return null;let n=[...new Set(t.map(s=>s.fingerprint))],r=Dp(n);for(let s of["line","file"]){let o=`${r}:${s}`,i=t.find(m=>Gp(e,m)?.[s==="line"?"inDiff":"fileInDiff"]);if(!i||e.refused.has(o))continue;let a=Gp(e,i),c=_e(a.path),u=a.across&&{across:{...a.across,path:_e(a.across.path),...s==="file"&&{line:null}}},l=s==="line"?{path:c,line:a.line,side:a.side,...u}:{path:c,line:null,side:"new",...u},d=s==="line"?[i,...t.filter(m=>m!==i)]:t,p=s==="line"?a.side:null,f=cp(e.report,d,n,p,e.links);return{do:"create-thread",key:o,row:r,place:l,body:f}}return null}function Hr(e){let t=e.report.findings.filter(WN),n=Lw(e,e.settings.comment==="inline"?t:[]),r=e.settings.comment==="off"?[]:t.filter(i=>!n.where.has(i)),s=e.checkTexts?Lp(e,r,[]):Lp(e,qN(e,n.where),ZN(e)),o=e.report.findings.map(i=>{if(i.accepted!==void 0)return"accepted";let a=n.where.get(i);return a||(e.checkTexts||s.has.has(i)?"summary":"unwanted")});return{writes:[...n.writes,...s.writes,...Kc(e)],told:o,adopt:[...n.adopt,...s.adopt],kept:[...n.kept,...s.kept]}}var qN=({report:e,settings:t},n)=>t.comment==="off"?[]:e.findings.filter(r=>r.accepted===void 0&&!n.has(r)),ZN=({report:e,settings:t,notes:n})=>t.comment==="off"?[]:zw(e,n),WN=e=>e.accepted===void 0&&e.scope==="net"&&e.severity!=="notice";function Gw(e){let{writes:t}=Hr({...e,posted:{threads:[],comments:[]},check:null,outbox:[],refused:new Set});return t.flatMap(n=>{switch(n.do){case"create-thread":{let{path:r,line:s}=n.place,o=wc(n.body);return s===null?[{where:"file",place:r,text:o}]:[{where:"line",place:`${r}:${s}`,text:o}]}case"create-summary":return[{where:"change",place:"",text:wc(n.body)}];case"check":{let{title:r,summary:s,text:o}=n.content,i=[wc(s),o??""].filter(Boolean).join(`

`);return[{where:"check",place:r,text:i}]}default:return[]}})}var jw=({findings:e})=>e.map(({rule:t,severity:n,target:r,fingerprint:s,accepted:o})=>({rule:t,severity:n,target:r,fingerprint:s,accepted:o!==void 0}));H();var HN=200;async function Vw(e,t,n){let r=JN(n),s=new Map,o=new Set;for(let i=0;i<HN;i+=1){let a=Hr(r);for(let{key:p,id:f}of a.adopt)await jp(e,t,r,p,f);let c=a.writes.filter(p=>!s.has(p.key)&&!KN(r,a,s,p)),u=c.filter(p=>p.do==="create-thread"),l=c.filter(p=>p.do!=="check"),d=u.length?u:l.length?l:c;if(!d.length){let[p]=s.values();if(p)throw p;let f={...a,trouble:r.notes.trouble,checked:!r.refused.has("check")},m=QN(r.report,a,r.posted,r.check,r.checkTexts);if(!m.length)return f;let{refusal:h}=r;if(h){if(r.checkTexts)return f;let _=h.kind==="gone"?"passing":"permanent";throw new O(_,`findings could not be written: ${h.message}`)}if(e.strict)throw new Error(`findings that are told nowhere: ${m.join(", ")}`);e.log.error({...t,lost:m},"findings that are told nowhere");let g="Some findings are not where they should be; this check has all of them.";if(r.notes.trouble.includes(g))return f;r.notes.trouble.push(g);continue}for(let p of d){if(e.signal.aborted)throw new O("passing","the server is stopping");if(p.do.startsWith("create-")&&o.has(p.key))throw new Error(`${p.key} is planned twice`);o.add(p.key);try{await YN(e,t,r,p)}catch(f){if(!(f instanceof O))throw f;await XN(e,t,r,s,p,f)}}}throw new Error("the plan does not come to an end")}function KN(e,{writes:t},n,r){return!("comment"in r)||!e.posted.comments.some(s=>s.comment===r.comment)?!1:t.some(s=>s.do==="create-thread"&&n.has(s.key))}function JN(e){return{...e,posted:structuredClone(e.posted),outbox:structuredClone([...e.outbox]),refused:new Set(e.refused),refusal:null,notes:{...e.notes,trouble:[...e.notes.trouble]}}}async function jp(e,t,n,r,s){await e.store.done(t,r,s),n.outbox=[...n.outbox.filter(o=>o.key!==r),{key:r,id:s}]}async function YN(e,t,n,r){let{forge:s,store:o}=e,{threads:i,comments:a}=n.posted;switch(r.do){case"create-thread":{await o.begin(t,r.row);let c=await s.createThread(t,n.head,r.place,r.body),{place:u,body:l}=r;return i.push({...c,body:l,place:u,resolved:!1,minimised:!1,answered:!1}),jp(e,t,n,r.row,c.comment)}case"create-summary":{await o.begin(t,r.row);let c=await s.createComment(t,r.body);return a.push({comment:c,body:r.body,minimised:!1}),jp(e,t,n,r.row,c)}case"update":{await s.updateComment(t,r.comment,r.body);let c=[...i,...a].find(u=>u.comment===r.comment);c&&(c.body=r.body);return}case"resolve":case"reopen":{await s.setResolved(t,r.thread,r.do==="resolve");let c=i.find(u=>u.thread===r.thread);c&&(c.resolved=r.do==="resolve");return}case"minimise":case"show":{await s.setMinimised(t,r.comment,r.do==="minimise");let c=[...i,...a].find(u=>u.comment===r.comment);c&&(c.minimised=r.do==="minimise");return}case"check":{let c=await s.putCheck(t,n.head,r.id,r.content);n.check={...r.content,id:c};return}}}async function XN({forge:e,store:t,log:n},r,s,o,i,a){if(n.warn({...r,write:i.do,kind:a.kind,reason:a.message},"a write failed"),a.kind==="passing"){if(a.after!==void 0)throw a;o.set(i.key,a);return}if(i.do==="check"){if(a.kind==="gone")throw new O("passing",a.message);if(a.kind==="forbidden"&&!e.checkTexts)return void s.refused.add(i.key);throw new O("permanent",`the check could not be written: ${a.message}`)}if(s.refused.add(i.key),(a.kind!=="anchor"||i.do!=="create-thread")&&(s.refusal=a),i.do==="create-thread"||i.do==="create-summary"){if(await t.undo(r,i.row),s.outbox=s.outbox.filter(u=>u.key!==i.row),a.kind==="anchor"){if((await e.change(r))?.head!==s.head)throw new O("gone","the change has moved on");return}a.kind==="forbidden"&&s.refused.add(i.do==="create-thread"?Yc:wi);let c=`A comment could not be written: ${a.message}`;s.notes.trouble.includes(c)||s.notes.trouble.push(c);return}}function QN(e,{told:t},n,r,s=!0){let o=new Set(n.threads.flatMap(({body:a})=>{let c=_c(a);return c&&c.closed===null?c.fingerprints:[]})),i=n.comments.filter(({body:a})=>Xo(a)==="open");return e.findings.filter((a,c)=>{let u=t[c];return s&&(!r||!Np(r.summary,a))?!0:!s&&u==="summary"?!i.some(({body:l})=>Np(l,a)):u==="unwanted"?s:u==="accepted"?a.accepted===void 0:u==="summary"?!1:u===void 0||!o.has(a.fingerprint)}).map(a=>a.fingerprint)}H();async function Xc(e,t,n,r,s){try{let o=await e.mirrors.fetch(n),i=e.settingsFor(t.platform,t.repository);return await e.judge({fetched:o,body:r,settings:i},e.signal)}catch(o){if(o instanceof O&&o.kind==="gone")return null;if(e.signal.aborted)throw new O("passing","the server is stopping");if(o instanceof O&&o.retry)throw o;let i=o instanceof O,a=i?o.message:"a mistake in vmsd-warden stopped the review; its log has the details.";throw i||e.log.error({...t,error:String(o?.stack??o)},"the review broke"),await Vp(e,t,n.head,a,s),i?o:new O("permanent",`the review broke: ${o?.message??o}`)}}async function Vp({forge:e,log:t,dryRun:n},r,s,o,i){let a=await e.check(r,s,i),c=Nw(o,a?bc(a.summary):[],e.checkTexts);a&&(!Dw(a)||a.summary.trimEnd()===c.summary)||(n?t.info({...r,head:s,plan:[{do:"check",content:c}]},"dry run: the plan"):await e.putCheck(r,s,a?.id??null,c,i))}H();async function Bw({forge:e,store:t},n,r){let s=[];for(let o of await t.ofHead(n,r)){let i=await e.change({...n,change:o.change});i?.state==="open"&&i.head===r&&s.push(o)}return s}async function qw({forge:e,jobs:t,log:n},r,s,o,i){let a=bi([o,...i.map(c=>c.conclusion)]);for(let{change:c}of i){let u={...r,change:c};try{if((await e.check(u,s))?.conclusion===a)continue}catch(l){if(!(l instanceof O))throw l;n.warn({...u,reason:l.message},"the check of another change could not be asked for")}await t.enqueue({kind:"change",...u,head:s,reason:"another change has the same head"})}}async function Bp({store:e,jobs:t},n,r){for(let{change:s}of await e.ofHead(n,r))await t.enqueue({kind:"change",...n,change:s,head:r,reason:"another change left this head"})}var eD=5;async function qp(e,t){for(let n=0;n<eD;n+=1){let r=await e.forge.change(t);if(!r||r.state==="closed"||r.isArchived){let s=r?.isArchived?"archived":r?.state??"gone";r&&await Bp(e,yt(r),r.head),e.log.info({...yt(r??t),state:s},"nothing to review");return}if(await Fs(e,r),await tD(e,yt(r),r))return}throw new O("passing","the change moves on faster than it is reviewed",{after:60})}async function tD(e,t,n){let{forge:r,store:s,log:o,clock:i}=e,a=i.now().getTime(),c=await Xc(e,t,n,n.body),u=await r.change(t);if(!u||u.state==="closed")return!0;if(u.head!==n.head||u.base.branch!==n.base.branch)return!1;if(!c)throw new O("passing",`commit ${n.head} could not be fetched`,{after:10});let[l,d,p,f]=await Promise.all([r.posted(t),r.check(t,n.head),s.outbox(t),s.acceptances(t)]),m=await qc(r,t,l,f),{report:h,ended:g}=Zc(c.report,m),_={report:h,settings:c.settings,anchors:c.anchors,head:n.head,posted:l,check:d,checkTexts:r.checkTexts,outbox:p,refused:new Set,notes:{configuration:c.configuration,proposed:c.proposed,trouble:[],ended:g},links:Zp(e.publicUrl,c)},y=Hr(_),b=rD(n,c,_,y,i.now(),e.dryRun),w=await s.lastReview(t);await s.saveReview(t,b),w&&w.head!==n.head&&await Bp(e,t,w.head);let v=await Bw(e,t,n.head);v.length&&(_.beside=v);let T=v.length?Hr(_):y;e.planned?.(T.writes),e.dryRun&&o.info({...t,head:n.head,plan:T.writes,told:T.told},"dry run: the plan");let E=e.dryRun?{...T,trouble:[],checked:!1}:await Vw(e,t,_).catch(x=>nD(e,t,b,x));if(!E)return!1;if(E.trouble.length||E.told.join()!==T.told.join()){let{told:x,trouble:$}=E;await s.saveReview(t,{...b,content:{...b.content,told:x,trouble:$}})}E.checked&&(await s.told(t,n.head),await qw(e,t,n.head,b.conclusion,v));let S={};for(let x of E.told)S[x]=(S[x]??0)+1;return o.info({...t,head:n.head,conclusion:b.conclusion,found:h.findings.length,...S},"reviewed"),e.observe?.({rules:h.findings.map(x=>x.rule),conclusion:b.conclusion,seconds:(i.now().getTime()-a)/1e3}),!0}async function nD({store:e,log:t},n,r,s){if(!(s instanceof O))throw s;if(s.kind==="gone")return null;let o=[`Not all could be written: ${s.message}`];throw await e.saveReview(n,{...r,content:{...r.content,trouble:o}}).catch(i=>t.warn({...n,err:i},"a review could not be saved")),s}function rD({head:e,title:t,author:n,url:r,isPrivate:s},{excerpts:o,mails:i,configuration:a,proposed:c},u,{writes:l,told:d},p,f){let{report:m,check:h}=u,g=l.find(y=>y.do==="check"),_=g?g.content:h;return{head:e,version:null,subject:t,author:n,url:r,isPrivate:s,base:m.series.base,conclusion:_?.conclusion??"neutral",title:_?.title??"",findings:jw(m),at:p.toISOString(),content:{report:m,excerpts:o,mails:i,notes:[...a.map(y=>`The configuration; the defaults are used in its place: ${y}`),...c.map(y=>`The configuration that this change brings: ${y}`),...u.notes.ended],told:d,said:Gw(u),dryRun:f,trouble:[]}}}var Zp=(e,{mails:t})=>({rule:n=>e===null?null:`${e}/rules/${n}`,mail:n=>n===null?t.cover:t.patches[n]??null});var sD=20;async function Zw(e,t){let{forge:n,log:r}=e,s=await n.change(t);if(!s||s.isArchived){r.info({...yt(t),head:t.head,state:s?"archived":"gone"},"nothing to review");return}await Fs(e,s);let o=yt(s),{defaultBranch:i,body:a}=s,c={branch:t.branch,commit:t.base},u={...o,head:t.head,base:c,defaultBranch:i,queue:{base:t.base,ref:t.ref}},l=await Xc(e,o,u,a,t);if(!l){r.info({...o,head:t.head,state:"left the queue"},"nothing to review");return}let{report:d,ended:p}=Zc(l.report,l.report.findings.length?await oD(e,o,t):[]),f={report:d,settings:l.settings,anchors:l.anchors,checkTexts:n.checkTexts,refused:new Set,notes:{configuration:l.configuration,proposed:[],trouble:[],ended:p},links:Zp(e.publicUrl,l)},m=await n.check(o,t.head,t);for(let h=0;h<sD;h+=1){let[g]=Kc({...f,check:m});if(!g)break;if(e.dryRun){r.info({...o,head:t.head,plan:[g]},"dry run: the plan");break}let _=await n.putCheck(o,t.head,g.id,g.content,t);m={...g.content,id:_}}r.info({...o,head:t.head,conclusion:m?.conclusion??null,found:d.findings.length},"queue reviewed")}async function oD({forge:e,store:t},n,r){let s=await e.queuedChanges?.(r)??[r.change],o=[];for(let i of s){let a={...n,change:i};o.push(...await qc(e,a,await e.posted(a),await t.acceptances(a)))}return o}function Ww(e){let t=null,n=aD(e,i=>{t=i}),r={...e,judge:n,settingsFor:()=>null,publicUrl:null,strict:!1},s={enqueue:async()=>{}};async function o(i){let a=Ic(),c={key:i,review:null,judged:null,writes:[]};return t=null,await qp({...r,store:{...a,async saveReview(u,l){c.review=l,await a.saveReview(u,l)}},jobs:s,planned:u=>{c.writes=[...u]}},i),{...c,judged:t}}return{change:o,async command(i){let{forge:a}=e,c=await a.change(i);if(!c)return null;let u=yt(c),l=Ic();c.state==="open"&&!c.isArchived&&await qp({...r,store:l,jobs:s,dryRun:!0},u);let d=await Op(a,u,await a.posted(u));for(let g of d)await l.accept(u,g);let p=e.dryRun?i.commands:await cD(e,u,i),f=!1,m={async enqueue({kind:g}){f||=g==="change"}},{rulePage:h}=e;return await lb({...r,store:l,jobs:m,rulePage:h},{...i,commands:p}),await uD(e,u,i,d,await l.acceptances(u)),f&&iD(c)?o(u):null},async queue(i){return t=null,await Zw({...r,store:Ic(),jobs:s},i),t},async sweep(){let{forge:i,log:a}=e,c=[],u=null,l=[];for await(let d of i.openChanges())l.push(d);for(let{head:d,...p}of l)try{await i.check(p,d)===null&&c.push(await o(p))}catch(f){if(!(f instanceof O))throw f;u??=f,a.warn({...p,reason:f.message},"a change could not be reviewed")}if(u)throw u;return c}}}var iD=({state:e,isArchived:t})=>e==="open"&&!t;function aD({judge:e,override:t},n){let r=new Map;return async(s,o)=>{let{head:i,base:a,defaultBranch:c}=s.fetched,u=JSON.stringify([i,a,c,s.body]),l=r.get(u)??e(s,o);r.set(u,l);let d=structuredClone(await l);return d.settings={...d.settings,...t},n(d),d}}async function cD({forge:e},t,n){let{author:r,comment:s,commands:o}=n,i=u=>/^\/vmsd\s+accept\b/i.test(u);if(!o.some(i)||(await e.comment(t,s))?.author===r)return o;let a=`${st(s,12)}:other`,{comments:c}=await e.posted(t);return c.some(({body:u})=>yc(u,a))||await e.createComment(t,Sc(si("What is accepted has to be said in a comment of one\u2019s own: please write a new one."),Qo(a))),o.filter(u=>!i(u))}async function uD({forge:e,dryRun:t},n,{comment:r},s,o){if(t)return;let i=o.map(u=>{let l=s.find(({rule:d,target:p,reason:f})=>d===u.rule&&p===u.target&&f===u.reason);return l&&(l.at===u.at||l.comment===r)?{...u,at:l.at,comment:l.comment}:{...u,comment:r}}),a=await e.posted(n),c=a.comments.some(({body:u})=>xs(u)!==null);(i.length||c)&&await kw(e,n,a,i)}H();import{rm as kv}from"node:fs/promises";import{join as XD}from"node:path";Jn();H();import{join as Hw}from"node:path";function Qc(e,t,{repository:n,repositoryId:r}){let s=n.split("/");if(!(s.length>=2&&s.length<=20&&n.length<=200&&s.every(i=>/^[A-Za-z0-9._-]+$/.test(i)&&!/^\.{1,2}$/.test(i))))throw new O("permanent",`${JSON.stringify(n)} is no name of a repository`);if(r!==void 0){if(!/^[1-9]\d{0,18}$/.test(r))throw new O("permanent",`${JSON.stringify(r)} is no number of a repository`);return Hw(e,t,`${r}.git`)}return Hw(e,t,`${s.join("+").toLowerCase()}.git`)}var lD=255;function Wp(e){if(/[\x00-\x20\x7f~^:?*[\\]|\.\.|@\{|\/\/|(?:^|\/)[.]|\.lock(?:\/|$)|[/.]$|^\/|^$/.test(e)||!e.isWellFormed()||Buffer.byteLength(e)>lD)throw new O("permanent",`${JSON.stringify(e.slice(0,300))} is no name of a branch`);return`refs/heads/${e}`}var Hp=e=>`refs/warden/branch/${st(e,32)}`;H();zt();var mD=["target","configs","default-configs","hw/core","qom","include/qom","include/hw/core"],Jw=1e5;async function Xw(e,t,n){let r=async(...p)=>{let{status:f,stdout:m,stderr:h}=await ie(p,{cwd:e,gitDir:e});if(f!==0)throw ke(e,h);return m.toString("latin1")},{base:s,head:o,defaultBranch:i}=t,a=await Yp(e,s,o)??s,c=["--raw","--no-abbrev","--no-renames","-r"],u=[...await gD(e,a),...n],l=await Promise.all([r("ls-tree","-r",a,"--",...u),r("ls-tree","-r",i,"--",...n),r("log",...c,"--no-merges","--format=",o,`^${s}`,"--"),r("log",...c,"--merges","-m","--format=",o,`^${s}`,"--",...u),r("diff-tree",...c,a,o,"--")]),d=new Set;for(let p of l){for(let f of p.matchAll(/^\d{6} blob ([0-9a-f]+)\t/gm))d.add(f[1]);for(let f of hD(p))d.add(f)}if(d.size>Jw)throw new O("permanent",`the change touches more than ${Jw} files`);return d.size===0?[]:Xp(e,[...d])}async function Yp(e,t,n){let{status:r,stdout:s,stderr:o}=await ie(["merge-base",t,n],{cwd:e,gitDir:e});if(r>1)throw ke(e,o);return s.toString().trim()||null}function hD(e){let t=new Set;for(let[,n,r,s,o]of e.matchAll(/^:(\d{6}) (\d{6}) ([0-9a-f]+) ([0-9a-f]+) /gm))Yw(n)&&t.add(s),Yw(r)&&t.add(o);return t}var Yw=e=>e.startsWith("10")||e.startsWith("12");async function gD(e,t){let n=["ls-tree","-z","--name-only",t],{status:r,stdout:s,stderr:o}=await ie(n,{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let i=s.toString("latin1").split("\0");return[...mD,...i.filter(a=>a.startsWith("target-")||/^[\w-]+\.c$/.test(a))]}async function Xp(e,t){let{status:n,stdout:r,stderr:s}=await ie(["cat-file","--batch-check=%(objectname)","--buffer"],{cwd:e,gitDir:e,input:`${t.join(`
`)}
`});if(n!==0)throw ke(e,s);return[...r.toString("latin1").matchAll(/^([0-9a-f]+) missing$/gm)].map(o=>o[1])}ef();zt();tu();import{resolve as SD}from"node:path";zt();var wD=16*1024*1024,vD=50,kD=/^([0-9a-f]{40}|[0-9a-f]{64}) (blob|tree|commit|tag) (\d+)$/;function nv(e,t,n=wD){let r=[],s=0,o="",i=0,a=!1,c=u();function u(){let h=ki(["cat-file","--batch"],t),g="",_=null;return h.stderr.setEncoding("utf8").on("data",y=>{g=(g+y).slice(-4096)}),h.stdin.on("error",()=>{}),h.stdout.on("data",m()),h.on("error",y=>{_=Jp(y)}),h.on("close",()=>{c===h&&(c=null),a||l(_,g)}),tv(h),h}function l(h,g){let _=r.slice(s);if(o="",r=[],s=0,i+=1,h!==null||i>vD){let y=h??ke(e,g);for(let b of _)b.reject(y);return}_.shift()?.settle(null,"","");for(let y of _)d(y)}function d(h){c??=u(),s===r.length&&TD(c),r.push(h),o===""&&queueMicrotask(p),o+=`${h.name}
`}function p(){let h=o;o="",h!==""&&c?.stdin.write(h)}function f(){let h=r[s];return s+=1,i=0,s>1024&&s*2>r.length&&(r=r.slice(s),s=0),s===r.length&&c!==null&&tv(c),h}function m(){let h="",g="",_="",y=null,b=null,w=0;function v(E){y=null,b=null,f()?.settle(E,g,_)}function T(E){let S=kD.exec(E);if(S===null){f()?.settle(null,"","");return}g=S[1],_=S[2],y=Number(S[3])+1,w=0}return E=>{let S=0;for(;S<E.length;){if(y===null){let A=E.indexOf(10,S);if(A<0){h+=E.toString("latin1",S);return}let P=h+E.toString("latin1",S,A);h="",S=A+1,T(P);continue}let x=w+y,$=x-1>n,C=Math.min(y,E.length-S);w===0&&C===y?v($?null:E.subarray(S,S+C-1)):($||(b??=Buffer.allocUnsafe(x),E.copy(b,w,S,S+C)),w+=C,y-=C,y===0&&v(b===null?null:b.subarray(0,x-1))),S+=C}}}return{read:(h,g)=>new Promise((_,y)=>{if(a){y(new ne(`${e} was closed while it was still read`));return}d({name:h,settle:(b,w,v)=>{try{_(b===null?null:g(b,w,v))}catch(T){y(T)}},reject:y})}),close(){a=!0;let h=new ne(`${e} was closed while it was still read`);for(let g of r.slice(s))g.reject(h);r=[],s=0,c?.kill(),c=null}}}function TD(e){e.ref();for(let t of[e.stdin,e.stdout,e.stderr])t.ref?.()}function tv(e){e.unref();for(let t of[e.stdin,e.stdout,e.stderr])t.unref?.()}zt();function tf(e){return(e&61440)===32768}function Ti(e){return(e&61440)===16384}function nu(e,t){let n=[],r=0;for(;r<e.length;){let s=0;for(;e[r]!==32&&r<e.length;)s=s*8+e[r++]-48;let o=r+1,i=e.indexOf(0,o);if(i<0||i+1+t>e.length)break;n.push({name:e.toString("latin1",o,i),mode:s,id:e.toString("hex",i+1,i+1+t)}),r=i+1+t}return n}function rv(e,t,n){let r=0;for(;r<e.length;){let s=0;for(;e[r]!==32&&r<e.length;)s=s*8+e[r++]-48;r+=1;let o=0,i=r;for(;r<e.length&&e[r]!==0;)o===r-i&&e[r]===n.charCodeAt(o)&&(o+=1),r+=1;if(r+1+t>e.length)return null;if(o===n.length&&o===r-i)return{name:n,mode:s,id:e.toString("hex",r+1,r+1+t)};r+=1+t}return null}var sv=2e5,ov=128,ED=8*1024*1024,xD=6e4,CD=3e4,AD=1e4;async function ru(e,t={}){return cv(SD(e),t,!1)}async function cv(e,t,n){let r=t.lazyFetch??!1,s={cwd:e,...n&&{gitDir:e}},o=nv(e,s),i=await ie(["rev-parse","--absolute-git-dir"],s).catch(C=>{throw o.close(),C});if(i.status!==0){if(o.close(),!n&&/cannot use bare repository/.test(i.stderr))return cv(e,t,!0);throw ke(e,i.stderr)}let a=i.stdout.toString().replace(/\n$/,""),c=Ze(t.textCache??64*1024*1024),u=Ze(ED),l=Ze(xD),d=Ze(CD),p=Ze(AD),f=new Map,m=new Map;function h(C){let A=c.get(C);return A!==void 0?Promise.resolve(A):av(f,C,async()=>{let P=await o.read(C,(I,F,M)=>M==="blob"?I.toString("latin1"):null);return P!==null&&c.set(C,P,P.length+64),P})}let g=new Set;async function _(C){let A=C.filter(L=>!g.has(L));if(!r||A.length===0)return!1;for(let L of A)g.add(L);let P=await ie(["config","--name-only","--get-regexp","^remote\\..*\\.promisor$"],s),I=/^remote\.(.*)\.promisor$/m.exec(P.stdout.toString())?.[1];return I===void 0||I.startsWith("-")?!1:(await ie(["-c","fetch.negotiationAlgorithm=noop",...["fetch","--quiet","--no-tags","--no-write-fetch-head","--recurse-submodules=no"],"--filter=blob:none","--stdin",I],{...s,input:`${A.join(`
`)}
`})).status===0}function y(C){let A=u.get(C);return A!==void 0?Promise.resolve(A):av(m,C,async()=>{let P=await o.read(C,(I,F,M)=>M==="tree"?iv(I):null);return P!==null&&u.set(C,P,P.length+128),P})}async function b(C){let A=p.get(C);if(A!==void 0)return A;let P=await o.read(`${C}^{tree}`,(I,F,M)=>M==="tree"?{id:F,bytes:iv(I)}:null);if(P===null)throw w(`the tree of commit ${C}`);return p.set(C,P.id,1),u.set(P.id,P.bytes,P.bytes.length+128),P.id}function w(C){return new ne(`${C} is missing in ${e} or unreadable; fetch it, or check with git fsck`)}async function v(C,A){let P=await y(C);if(P===null)throw w(`the folder ${A||"/"} (tree ${C})`);return P}async function T(C,A,P,I){let F=`${C} ${A}`,M=l.get(F),L=M===void 0?nu(await v(C,A),C.length/2):[];if(I.entries+=M?.length??L.length,I.entries>sv||P>ov)throw new ne(`a tree in ${e} is too large or too deep: more than ${sv} files or ${ov} folders`);if(M!==void 0)return M;let Ee=A===""?"":`${A}/`,Yo=(await Promise.all(L.map(Kn=>{let mc=Ee+Kn.name;return Ti(Kn.mode)?T(Kn.id,mc,P+1,I):tf(Kn.mode)?[{path:mc,mode:Kn.mode,id:Kn.id}]:[]}))).flat();return l.set(F,Yo,Yo.length+1),Yo}async function E(C,A){let P=d.get(C);if(P!==void 0)return P;let I=nu(await v(C,A),C.length/2),F=new Map(I.map(M=>[Ti(M.mode)?`${M.name}/`:M.name,M.id]));return d.set(C,F,F.size+1),F}function S(C){let A=new Map;function P(F){let M=A.get(F);return M===void 0&&(M=F===""?b(C):I(F).then(L=>L&&Ti(L.mode)?L.id:null),A.set(F,M)),M}async function I(F){let M=F.lastIndexOf("/"),L=M<0?"":F.slice(0,M),Ee=F.slice(M+1);if(Ee==="")return null;let Ae=await P(L);return Ae===null?null:rv(await v(Ae,L),Ae.length/2,Ee)}return{commit:C,async list(F){let M=nf(F),L=await P(M);return L===null?[]:(await T(L,M,0,{entries:0})).slice()},async names(F){let M=nf(F),L=await P(M);return L===null?[]:nu(await v(L,M),L.length/2).map(Ae=>Ti(Ae.mode)?`${Ae.name}/`:Ae.name)},async ids(F){let M=nf(F),L=await P(M);return L===null?uv:E(L,M)},async entry(F){let M=await I(F);return M!==null&&tf(M.mode)?{path:F,mode:M.mode,id:M.id}:null},read:async F=>{let M=await Promise.all(F.map(Ee=>h(Ee.id))),L=F.flatMap((Ee,Ae)=>M[Ae]===null?[Ee.id]:[]);return L.length===0||!await _(L)?M:Promise.all(F.map((Ee,Ae)=>M[Ae]??h(Ee.id)))}}}let x=null,$={dir:e,lazyFetch:r,gitDir:a,async lastRelease(C){return x??=(await Promise.resolve().then(()=>(ef(),ev))).lastReleaseIn($),x(C)},async resolve(C){eu(C);let A=await o.read(`${C}^{commit}`,(P,I,F)=>F==="commit"?I:null);if(A===null)throw new ne(`'${C}' names no commit in ${e}, or more than one; fetch it, or name another revision`);return A},tree(C){if(C===null)return $D;if(!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(C))throw new ne(`'${C}' is not the full id of a commit; resolve it first`);return S(C)},parents:C=>o.read(C,(A,P,I)=>{if(I!=="commit")return null;let F=A.toString("latin1");return[...F.slice(0,F.indexOf(`

`)).matchAll(/^parent ([0-9a-f]+)$/gm)].map(L=>L[1])}),close:()=>o.close()};return $}var uv=new Map,$D={commit:null,list:async()=>[],names:async()=>[],ids:async()=>uv,entry:async()=>null,read:async e=>e.map(()=>null)};function nf(e){return e.endsWith("/")?e.slice(0,-1):e}function iv(e){let t=Buffer.allocUnsafeSlow(e.length);return e.copy(t),t}function av(e,t,n){let r=e.get(t);return r===void 0&&(r=n().finally(()=>e.delete(t)),e.set(t,r)),r}var lv=["include","linux-headers","tcg","fpu"],dv=["migration","hw/core","hw/intc","hw/timer","util","system","softmmu","accel","qom","target","configs","default-configs"],PD=/^(?:[\w-]+\.[ch]|VERSION|configure|Kconfig|meson\.build)$/,su=e=>/\.(?:h|inc|def)$/.test(e),RD=e=>e.endsWith(".c")||su(e),OD=/VMStateDescription|VMStateInfo|VMSTATE_|vmstate_/,ID=60,FD=2e3;async function pv(e,{base:t,commits:n,touched:r},s){if(!r.some(({path:c})=>RD(c)))return 0;let o=await ru(e),i=0,a=async c=>{let u=c.size?await Xp(e,[...c]):[];i+=u.length,u.length&&await s(u)};try{let c=await zD(o,t,r);if(c===null)return 0;await a(await MD(e,t));let u=await Qp(o)(t),l=new Set;for(let d of new Set([t,...n,...u?[u.commit]:[]]))for(let p of await ND(e,d,c))l.add(p);return await a(l),i}finally{o.close()}}async function fv(e,t,n){let r=["--raw","--no-abbrev","--no-renames","-r"],s=await Promise.all([["log",...r,"-m","--format=",n,`^${t}`,"--"],["diff-tree",...r,t,n,"--"]].map(i=>ie(i,{cwd:e,gitDir:e}))),o=new Map;for(let{status:i,stdout:a,stderr:c}of s){if(i!==0)throw ke(e,c);for(let[,u,l,d]of a.toString("latin1").matchAll(/^:\d{6} \d{6} ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*\t(.*)$/gm)){let p=o.get(d)??new Set;for(let f of[u,l])/^0+$/.test(f)||p.add(f);o.set(d,p)}}return[...o].map(([i,a])=>({path:i,ids:[...a]}))}async function zD(e,t,n){let r=e.tree(t),s=new Set,o=0;for(let{path:i,ids:a}of n){let c=/^(?:target\/([^/]+)\/|target-([^/]+)\/)/.exec(i),u=c?.[1]??c?.[2];if(u!==void 0&&s.has(u))continue;let l=[...lv,...dv].some(p=>i.startsWith(`${p}/`)),d=/^hw\/[^/]+\//.test(i);if(!(!c&&!l&&!d&&i.includes("/"))){if(su(i)){if(!c&&d&&!l)continue}else if(i.endsWith(".c")){if(++o<=FD){let p=a.map(m=>({path:i,mode:33188,id:m})),f=await r.read(p);if(!f.some(m=>m!==null&&OD.test(m))||!c&&!f.some(m=>m!==null&&/^(?!static\b).*\bVMState(?:Description|Info)\s+\w+\s*=/m.test(m)))continue}}else continue;if(u===void 0)return"all";s.add(u)}}return s.size?s:null}async function MD(e,t){let n=["log","--raw","--no-abbrev","--no-renames","-m","--first-parent","--format="],{status:r,stdout:s,stderr:o}=await ie([...n,`--max-count=${ID}`,t,"--","VERSION"],{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let i=[...s.toString("latin1").matchAll(/^:\d{6} 100\d{3} [0-9a-f]+ ([0-9a-f]+) /gm)];return new Set(i.map(([,a])=>a))}async function ND(e,t,n){let{status:r,stdout:s,stderr:o}=await ie(["ls-tree","-r","-z",t],{cwd:e,gitDir:e});if(r!==0)throw ke(e,o);let a=s.toString("latin1").split("\0").flatMap(u=>{let l=/^10\d{4} blob ([0-9a-f]+)\t(.*)$/s.exec(u);return l?[{id:l[1],path:l[2]}]:[]}),c=new Set(a.flatMap(({path:u})=>/^target[-/]([^/]+)\//.exec(u)?.[1]??[]));return a.filter(({path:u})=>DD(u,n==="all"?c:n)).map(({id:u})=>u)}function DD(e,t){if(!e.includes("/"))return PD.test(e);let n=/^target[-/]([^/]+)\//.exec(e)?.[1];if(n!==void 0)return t.has(n);if(lv.some(s=>e.startsWith(`${s}/`)))return su(e);if(dv.some(s=>e.startsWith(`${s}/`)))return!0;let r=/^hw\/([^/]+)\//.exec(e)?.[1];return r!==void 0&&t.has(r)&&(e.endsWith(".c")||su(e))}H();zt();import{randomUUID as UD}from"node:crypto";import{access as LD,mkdir as GD,readdir as jD,rename as VD,rm as rf,stat as BD}from"node:fs/promises";import{dirname as mv,join as qD}from"node:path";var _v=["-c","remote.origin.promisor=true","-c","remote.origin.partialCloneFilter=blob:none"],sf=["-c","fetch.negotiationAlgorithm=noop"],ZD=100,WD=10*6e4,yv=/not a git repository|object file \S+ is empty|loose object \S+ .*is corrupt|index file \S+ is too small|packfile \S+ (?:cannot|does not)|does not point to a valid object|bad object|bad tree object|unable to read tree/i,hv="VMSD_WARDEN_GIT_AUTHORIZATION";function bv(){let e=new Map;return(t,n)=>{let s=(e.get(t)??Promise.resolve()).then(n,n),o=s.catch(()=>{});return e.set(t,o),o.then(()=>{e.get(t)===o&&e.delete(t)}),s}}async function HD(e,t,n,r,s){let{url:o,authorization:i,timeout:a,protocols:c}=e,l=[...i===null?[]:[`--config-env=http.${new URL(o).origin}/.extraHeader=${hv}`],..._v,"-c",`remote.origin.url=${o}`,"-c","credential.helper=","-c","http.lowSpeedLimit=1000","-c","http.lowSpeedTime=60",...n,...r],d={GIT_ALLOW_PROTOCOL:c,GIT_TRACE_REDACT:"1",GIT_ASKPASS:"true",GIT_SSH_COMMAND:"ssh -o BatchMode=yes",...i!==null&&{[hv]:`Authorization: ${i}`}},p=await ie(l,{cwd:t,gitDir:t,env:d,input:s,timeout:a}).catch(f=>{throw new O("passing",f.message)});return{...p,stderr:JD(p.stderr,i)}}async function ou(e,t,n,r){let o=await HD(e,t,n,["fetch","--quiet","--force","--no-tags","--no-write-fetch-head","--recurse-submodules=no","--no-auto-maintenance","--stdin","origin"],Buffer.from(`${r.join(`
`)}
`));if(o.status!==0)throw await KD(e,t,o.stderr)}async function wv(e){if(await gv(e))return!1;await GD(mv(e),{recursive:!0});let t=`${e}.${UD()}.new`,n=await ie(["init","--quiet","--bare","--template=",t],{cwd:mv(e)});if(n.status!==0)throw new O("passing",`a mirror cannot be made: ${au(n.stderr)}`);return await VD(t,e).catch(async r=>{if(await rf(t,{recursive:!0,force:!0}),!await gv(e))throw new O("passing",`a mirror cannot be made: ${r.message}`)}),!0}async function iu(e,t){let n=["rev-parse","--verify","--quiet","--end-of-options",`${t}^{commit}`],{status:r,stdout:s}=await ie(n,{cwd:e,gitDir:e});return r===0?s.toString().trim():null}async function vv(e,t,n){if((await jD(qD(e,"objects/pack")).catch(()=>[])).filter(i=>i.endsWith(".pack")).length<=ZD)return;let{status:s,stderr:o}=await ie([..._v,"gc","--quiet"],{cwd:e,gitDir:e,timeout:t});s!==0&&n.warn({reason:au(o)},"a mirror could not be tidied")}async function KD({name:e},t,n){let r=/Unable to create '([^']+\.lock)': File exists/.exec(n)?.[1];r?.startsWith(`${t}/`)&&await YD(r);let s=`git cannot fetch ${e}: ${au(n)}`;if(/couldn't find remote ref|not found|error: 40[34]\b|returned error: 410/i.test(n))return new O("gone",s);let o=n.replace(/^remote:.*$/gm,"");return yv.test(o)?of(t,o):new O("passing",s)}async function of(e,t){return yv.test(t)?(await rf(e,{recursive:!0,force:!0}),new O("passing",`a mirror was damaged and is made anew: ${au(t)}`)):new O("passing",t)}function JD(e,t){let n=t?.split(" ").at(-1);return n?e.replaceAll(n,"***"):e}async function YD(e){let t=await BD(e).catch(()=>null);t&&Date.now()-t.mtimeMs>WD&&await rf(e,{force:!0})}function gv(e){return LD(e).then(()=>!0,()=>!1)}function au(e){let t=e.split(`
`).map(r=>r.trim());return(t.find(r=>/^(fatal|error|remote):/.test(r))??t.find(Boolean)??"no reason given").slice(0,300)}function Tv(e){let t=XD(e.dataDir,"mirrors"),n=e.timeout??30*6e4,r=bv();function s(d){let p=e.access[d];if(!p)throw new O("permanent",`${d} is not configured`);return p}let o=Object.values(e.forges).map(({folder:d})=>d),i=d=>{if(d==="mail")throw new O("permanent","a mailing list has no mirror");return e.forges[d]};async function a(d){let p=s(d.platform),f=await p.authorization(d),m=`${d.repository}#${d.change}`;return{url:await p.url(d),authorization:f,name:m,timeout:n,protocols:"http:https"}}async function c(d,p){await wv(p)&&await l(d);let{queue:f}=d,m=[...new Set([d.base.branch,d.defaultBranch])],h=[f?`+${Wp(f.ref)}:refs/warden/queue/${d.change}`:`+${i(d.platform).changeRef(d.change)}:refs/warden/${d.change}`,...m.map(E=>`+${Wp(E)}:${Hp(E)}`)];if(await ou(await a(d),p,[],h),await iu(p,d.head)===null)throw new O("passing",`commit ${d.head.slice(0,12)} is not to be had yet, or not any more`,{after:5});let g=m.map(E=>iu(p,Hp(E))),[_,y=_]=await Promise.all(g),b=f?await iu(p,f.base):_;if(!b||!y)throw new O("gone",`the branch ${d.base.branch} is gone`);let w={gitDir:p,head:d.head,base:b,defaultBranch:y},v=await Xw(p,w,o).catch(async E=>{throw E instanceof O?E:await of(p,E.message)});v.length>0&&await ou(await a(d),p,sf,v);let T=await u(d,w);return e.log.debug({repository:d.repository,change:d.change,blobs:v.length+T},"fetched"),w}async function u(d,{gitDir:p,base:f,head:m}){let h=await Yp(p,f,m)??f,g=await fv(p,h,m);return pv(p,{base:h,commits:[m],touched:g},async _=>ou(await a(d),p,sf,[..._]))}async function l({platform:d,repository:p,repositoryId:f}){f!==void 0&&await kv(Qc(t,d,{repository:p}),{recursive:!0,force:!0})}return{async fetch(d){let p=Qc(t,d.platform,d),f=await r(p,()=>c(d,p));return r(p,()=>vv(p,n,e.log)).catch(()=>{}),f},async remove(d,p){let f=Qc(t,d,p);await r(f,()=>kv(f,{recursive:!0,force:!0}))}}}var QD=/^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})\/pull\/([1-9]\d{0,9})(?![^/?#])/,Sv={platform:"github",name:"GitHub",sign:"#",folder:".github",workflows:".github/workflows/",grantPush:'grant the App "Contents: write"',changeRef:e=>`refs/pull/${e}/head`,changeExample:"OWNER/NAME/pull/7",patchesOf(e){let[,t,n,r]=QD.exec(e)??[];return[t,n].every(o=>o!==void 0&&!/^\.{1,2}$/.test(o))?`${t}/${n}/pull/${r}.patch`:null},host:"github.com",sources:""};var eU=/^([A-Za-z0-9_./-]{1,1000}?)\/-\/merge_requests\/([1-9]\d{0,9})(?![^/?#])/,tU=/^(?!\.{1,2}$)[A-Za-z0-9_.-]+$/,Ev={platform:"gitlab",name:"GitLab",sign:"!",folder:".gitlab",workflows:null,grantPush:"give the bot the role Developer",changeRef:e=>`refs/merge-requests/${e}/head`,changeExample:"GROUP/NAME/-/merge_requests/7",patchesOf(e){let[,t="",n]=eU.exec(e)??[],r=t.split("/");return r.length>=2&&r.length<=20&&r.every(o=>tU.test(o))?`${t}/-/merge_requests/${n}.patch`:null},host:"gitlab.com",sources:"/-"};var Vs={github:Sv,gitlab:Ev},mJ=Object.keys(Vs);H();$t();qs();var al=[".github/vmsd-warden.yml",".gitlab/vmsd-warden.yml"],Bk=64*1024,MU=["tiers","severity","failOn","ignore","accept","comment"],qk=["rule","target","reason"],sl={tier:["kvm","best-effort","no-promise"],severity:["error","warning","notice","off"],failOn:["error","warning","never"],comment:["inline","summary","off"]};async function cl(e,t){let n=structuredClone(uu),r=Buffer.byteLength(e);if(r>Bk){let d=`the file has ${r} bytes, at most ${Bk} are read; the defaults are used`;return{settings:n,mistakes:[{line:1,message:d}]}}let s=await Promise.resolve().then(()=>(Vk(),jk)),o=new s.LineCounter,i;try{i=s.parseDocument(e,{lineCounter:o,prettyErrors:!1,strict:!0})}catch{return{settings:n,mistakes:[{line:1,message:"this cannot be read as YAML; the defaults are used"}]}}let a=d=>Math.max(1,o.linePos(d).line),[c]=i.errors;if(c){let d=`${VU(c.message)}; the whole file is ignored and the defaults are used`;return{settings:n,mistakes:[{line:a(c.pos[0]),message:d}]}}let u=[],l=(d,p)=>{u.length<50&&u.push({line:a(d.range?.[0]??0),message:p})};return i.contents&&NU({yaml:s,ruleIds:t,mistake:l},i.contents,n),{settings:n,mistakes:u}}function NU(e,t,n){ul(e,t,"the file",(r,s,o)=>{r==="tiers"?DU(e,s,n):r==="severity"?UU(e,s,n):r==="ignore"?n.ignore=LU(e,s,o)??n.ignore:r==="accept"?n.accept=GU(e,s,o):r==="failOn"?n.failOn=ol(e,s,o,r,sl.failOn)??n.failOn:r==="comment"?n.comment=ol(e,s,o,r,sl.comment)??n.comment:il(e,o,"key",r,MU)})}function DU(e,t,n){ul(e,t,"tiers",(r,s,o)=>{let i=ol(e,s,o,`tiers.${r}`,sl.tier);i&&(n.tiers={...n.tiers,[r]:i})})}function UU(e,t,n){ul(e,t,"severity",(r,s,o)=>{if(!e.ruleIds.includes(r))return il(e,o,"rule",r,e.ruleIds);let i=ol(e,s,o,`severity.${r}`,sl.severity);i&&(n.severity={...n.severity,[r]:i})})}function LU(e,t,n){return Zk(e,t,n,"ignore",'paths, such as "target/foo/**"')?.flatMap(s=>sm(e,s,s,"a path in ignore")??[])??null}function GU(e,t,n){return(Zk(e,t,n,"accept","entries with rule, target and reason")??[]).flatMap(s=>jU(e,s)??[])}function jU(e,t){let n={},r=[];ul(e,t,"an entry of accept",(c,u,l)=>{if(c!=="rule"&&c!=="target"&&c!=="reason")return il(e,l,"key",c,qk);r.push(c);let d=sm(e,u,l,c);if(d!==null){if(c==="rule"&&!e.ruleIds.includes(d))return il(e,l,"rule",d,e.ruleIds);n[c]=d}});let{rule:s,target:o,reason:i}=n;if(s&&o&&i)return{rule:s,target:o,reason:i};let a=qk.filter(c=>!r.includes(c));return a.length&&e.mistake(t,`an entry of accept needs ${a.join(" and ")}; it is left out`),null}function ul(e,t,n,r){if(!e.yaml.isMap(t)){t&&!Wk(e,t)&&e.mistake(t,`${n} must be lines of "key: value"${ll(e,t)}`);return}for(let s of t.items){let o=sm(e,s.key,s.key,"a key");o!==null&&r(o,s.value,s.key)}}function Zk(e,t,n,r,s){return e.yaml.isSeq(t)?t.items:(t&&!Wk(e,t)&&e.mistake(n,`${r} must be a list of ${s}${ll(e,t)}`),null)}function sm(e,t,n,r){return e.yaml.isScalar(t)&&typeof t.value=="string"&&t.value?t.value:(e.mistake(n,`${r} must be text${t?ll(e,t):""}`),null)}function ol(e,t,n,r,s){let o=e.yaml.isScalar(t)?String(t.value):"",i=s.find(u=>u===o);if(i)return i;let a=rr(o,s),c=a?`, did you mean "${a}"?`:t?ll(e,t):"";return e.mistake(n,`${om(r)} must be one of ${s.join(", ")}${c}`),null}function il(e,t,n,r,s){let o=rr(r,s),i=o?`did you mean "${o}"?`:`known are ${s.join(", ")}`;e.mistake(t,`unknown ${n} "${om(r)}", ${i}`)}var Wk=(e,t)=>e.yaml.isScalar(t)&&t.value===null,ll=(e,t)=>e.yaml.isAlias(t)?" (anchors and aliases are not read)":"",VU=e=>om(e.split(`
`)[0]),om=e=>ee(e,120);function Hk(e,t){let n=t.find(s=>s.oldPath===e.path&&s.change!=="copy");if(!n)return e;if(n.newPath===null)return null;let r=am(n.hunks,e.line,"old");return r===null?null:{path:n.newPath,line:r}}function Kk(e,t){let n=t.find(s=>s.newPath===e.path);if(!n)return e;if(n.oldPath===null)return null;let r=am(n.hunks,e.line,"new");return r===null?null:{path:n.oldPath,line:r}}function im(e,t,n){let r=n==="new"?"-":"+";for(let s of e){let o=n==="new"?s.newStart:s.oldStart,i=n==="new"?s.newLines:s.oldLines;if(!(t<o||t>=o+i)){for(let{kind:a,text:c}of s.lines)if(a!==r){if(o===t)return c;o+=1}}}return null}function Jk(e,t,n){return am(e,t,n)}function am(e,t,n){let r=n==="old"?"-":"+",s=n==="old"?"+":"-",o=0;for(let i of e){let a=n==="old"?i.oldLines:i.newLines,c=n==="old"?i.newLines:i.oldLines,u=(n==="old"?i.oldStart:i.newStart)+(a===0?1:0);if(t<u)break;if(t>=u+a){o+=c-a;continue}let l=u,d=u+o;for(let{kind:p}of i.lines){if(p===s){d+=1;continue}if(l===t)return p===r?null:d;l+=1,p!==r&&(d+=1)}return null}return t+o}function Yk(e,t,n){let{line:r,side:s}=e,o=BU(e,t);if(!o)return null;let{own:i,at:a,name:c}=o,u=n.find(h=>Xk(s,h)===c)??(a?void 0:n.find(h=>h.newPath===c||h.oldPath===c)),l=u?{path:u.newPath??u.oldPath,line:null,side:"new",inDiff:!1,fileInDiff:!0,across:{path:u.oldPath??u.newPath,line:null}}:null;if(!a)return l;if(!u)return{path:a.path,line:a.line,side:s,inDiff:!1,fileInDiff:!1};let d=im(u.hunks,a.line,s),p={path:(s==="new"?u.oldPath:u.newPath)??a.path,line:Jk(u.hunks,a.line,s)},f={path:a.path,line:a.line,side:s,fileInDiff:!0,across:p};if(d===null)return{...f,inDiff:!1};let m=i?im(i.hunks,r,s):null;return m!==null&&m!==d?l:{...f,inDiff:!0}}var Xk=(e,{newPath:t,oldPath:n})=>e==="new"?t:n;function BU({patch:e,path:t,line:n,side:r},s){if(e===null)return{own:void 0,at:{path:t,line:n},name:t};let o=s.findIndex(u=>u.index===e);if(o<0)return null;let i=s[o].files.find(u=>Xk(r,u)===t),a=qU({path:t,line:n},r,s,o),c=a?.path??ZU(t,s.slice(r==="new"?o+1:o));return{own:i,at:a,name:c}}function qU(e,t,n,r){let s=e;if(t==="new")for(let o of n.slice(r+1))s=s&&Hk(s,o.files);else for(let o of n.slice(0,r).reverse())s=s&&Kk(s,o.files);return s}function ZU(e,t){let n=e;for(let{files:r}of t)n=r.find(s=>s.oldPath===n&&s.change==="rename")?.newPath??n;return n}var WU="https://lore.kernel.org/qemu-devel/";function Qk(e){let t=e.slice(-65536).split(`
`).reverse();return uo(t,n=>nT(n,/^message-id$/i))??uo(t,n=>rT(n,/^link$/i))}function eT(e){let t=e.slice(0,65536).replaceAll("\r","").split(`
`),n=uo(t,s=>nT(s,/^message-id$/i))??uo(t,s=>rT(s,/^(?:link|url|patchew|archived-at|lore)$/i))??uo(t,s=>sT(s));if(n!==null)return{messageId:n};let r=uo(t,HU);return r===null?null:{url:r}}var cm=(e,t=WU)=>`${t.replace(/\/+$/,"")}/${encodeURIComponent(e).replaceAll("%40","@")}/`,uo=(e,t)=>{for(let n of e){let r=n.length>1e3?null:t(n);if(r!==null)return r}return null};function tT(e,t){let n=e.indexOf(":");return n>0&&t.test(e.slice(0,n).replace(/^[\s>*-]+/,"").trim())?e.slice(n+1).trim():null}var nT=(e,t)=>{let n=tT(e,t);return n===null?null:oT(n.replace(/^<(.*)>$/,"$1"))},rT=(e,t)=>{let n=tT(e,t);return n===null?null:sT(n)};function sT(e){let t=/\bhttps?:\/\/(?:lore\.kernel\.org\/(?:r|all|qemu-[\w-]+|kvm)|(?:patch\.)?msgid\.link|lkml\.kernel\.org\/r|patchew\.org\/QEMU)\/([^\s/<>()[\]"'`]+)/i.exec(e);if(!t)return null;try{return oT(decodeURIComponent(t[1]))}catch{return null}}var oT=e=>/^[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[\w.[\]:-]{1,200}$/.test(e)?e:null;function HU(e){return/\bhttps:\/\/(patchwork\.kernel\.org|patchwork\.ozlabs\.org)\/(?:project\/[\w-]{1,60}\/(?:list\/\?series=(\d{1,12})|patch\/([\w.@+-]{1,200})\/?)|series\/(\d{1,12}))/.exec(e)?.[0]??null}Ot();sn();Vt();function dT(e,t){let n=t.split("/");return e.ignore.some(r=>tL(r.replace(/^\.?\//,"").replace(/\/$/,"").split("/"),n))}function tL(e,t){let n=e.at(-1)==="**"?e:[...e,"**"];return lT(n,t,"**",(r,s)=>lT([...r],[...s],"*",(o,i)=>o==="?"||o===i))}function lT(e,t,n,r){let s=0,o=0,i=-1,a=0;for(;o<t.length;)if(s<e.length&&e[s]===n)i=s++,a=o;else if(s<e.length&&r(e[s],t[o]))s++,o++;else if(i>=0)s=i+1,o=++a;else return!1;for(;s<e.length&&e[s]===n;)s++;return s===e.length}Ym();Ot();var vo=Number.POSITIVE_INFINITY,Z2=2e6;function sS(e,t,n){let r=[],s="",o=!0,i=0,a=0,c=!1,u=!1;for(let l=0;l<e.length;l++){let d=e[l];if(d.kind==="line"){if(d.born>t||d.dead<=t)continue;r.push(d.text),a=Math.max(0,a+oS(d.text)),c=H2(d.text,c),u=d.text.trimEnd().endsWith("\\"),/^[}]/.test(d.text)?s="":/^[A-Za-z_][^;]*[({]/.test(d.text)&&!/^\w+:\s*$/.test(d.text)&&(s=d.text.trim(),o=!1,i=0),o||(o=d.text.includes("{"),i+=iS(d.text));continue}if(d.kind==="section")continue;let p=d.lines;for(;e[l+1]?.kind==="gap";)p+=e[++l].lines;let f=e[l+1]?.kind==="section"?e[l+1].text.trim():"",m=K2(e,l+1,t),h=p===vo||m.length===0?"":J2(f,m);if(p===vo||p>Z2){r.push(`} ${n};`);continue}let g=s!==""&&f!==""&&s.startsWith(f.slice(0,60)),_=g&&h!=="",y=Math.min(a,W2(m)),b=y>0?1:0,w=u&&p>1?[""]:[];u=!1;let v=p-w.length-(c?1:0)-(_&&o&&y>0?0:1),T=Math.max(0,Math.min(v-b,a-y)),E=Array.from({length:T},()=>"#endif");b>0&&v>T&&E.push(`#elif ${n}`),a-=T;let S=c&&E.length===0?"*/ ":"";c&&E.length>0&&E.unshift("*/"),E.unshift(...w),c=!1,r.push(...E),E.length<p&&r.push(_?`${S}${o?"":`${")".repeat(Math.max(0,i))} { `}${n};`:`${S}} ${n};${h.endsWith("{")?` ${h} ${n};`:` ${h}`}`),g||(s=h===""?"":f),o=!0;for(let x=E.length+1;x<p;x++)r.push("")}return`${r.join(`
`)}
`}function oS(e){let t=/^[ \t]*#[ \t]*(if|endif)/.exec(e)?.[1];return t==="if"?1:t==="endif"?-1:0}function W2(e){let t=0,n=0;for(let r of e){t+=oS(r);let s=/^[ \t]*#[ \t]*el(?:se|if)/.test(r)?1:0;n=Math.min(n,t-s)}return-n}function H2(e,t){let n=t;for(let r of e.matchAll(/\/\*|\*\/|\/\//g)){if(r[0]==="//"&&!n)break;r[0]!=="//"&&(n=r[0]==="/*")}return n}var iS=e=>(e.match(/\(/g)??[]).length-(e.match(/\)/g)??[]).length;function K2(e,t,n){let r=[];for(let s=t;s<e.length;s++){let o=e[s];if(o.kind==="gap")break;o.kind==="line"&&o.born<=n&&o.dead>n&&r.push(o.text)}return r}function J2(e,t){let n=t.filter(a=>!/^(?:\/[/*]|\*)/.test(a)),r=n.find(a=>/^[^\s#]/.test(a)&&!/^\w+:\s*$/.test(a)),s=n.find(a=>/^\s*[^\s#]/.test(a))??"",o=r===void 0?/^\s+\S/.test(s):/^[})]/.test(r),i=n.find(a=>a.trim()!==""&&!a.startsWith("#"))?.trim().startsWith(".")??!1;if(r?.startsWith("{")&&/\(/.test(e))return rS(e);if(!o)return"";if(i&&!e.endsWith("{")){let a=n.slice(0,Math.max(0,n.findIndex(c=>c.startsWith("}"))));return(a.length>0?a:n).some(c=>/^\s*\.legacy_vmsd\s*=/.test(c))?"static const struct SysemuCPUOps vmsd_warden_ops = {":"static const int vmsd_warden_unknown[] = {"}return e.endsWith("{")?e:e.includes("(")?`${rS(e)} {`:"void vmsd_warden_fragment(void) {"}function rS(e){let t=iS(e);return t>0?`${e.replace(/,\s*$/,"")}${")".repeat(t)}`:e}function Y2(e,t){let n=e.places.findLast(r=>r.from<=t);return n&&n.path!==null?{path:n.path,mode:n.mode}:null}function cS(e,t){let n=[],r=new Set,s=new Map;e.forEach((a,c)=>{let u=[];for(let l of a.files)X2(n,s,u,l,c+1)||r.add(a.index);for(let l of u)l()});let o=new Map;return{trees:Array.from({length:e.length+1},(a,c)=>tG(n,c,o,t)),broken:[...r]}}function X2(e,t,n,r,s){let o=r.newMode??r.oldMode??33188,{oldPath:i,newPath:a}=r,c=i===null?void 0:t.get(i);if(i===null)c=aS([],{from:s,path:a,mode:o},!r.binary),e.push(c);else if(!c||r.change==="copy"){let l=c?c.nodes.map(f=>({...f})):[{kind:"gap",lines:vo}],d=r.change==="copy",p={from:d?s:0,path:d?a:i,mode:r.oldMode??o};c=aS(l,p,c?.complete??!1),e.push(c),d||t.set(i,c)}let u=c;return a!==i&&(r.change!=="copy"&&i!==null&&c.places.push({from:s,path:a,mode:o}),n.push(()=>{r.change!=="copy"&&i!==null&&t.get(i)===u&&t.delete(i),a!==null&&t.set(a,u)})),c.changes.push(s),eG(c,r.hunks,s)}function aS(e,t,n){return{nodes:e,places:[t],complete:n,changes:[0],texts:new Map}}var Q2=50;function eG(e,t,n){let r=p=>p.kind==="line"&&p.born<=n&&p.dead>n,s=e.nodes,o=[],i=0,a=1,c=0,u=!0,l=()=>{for(;i<s.length;i++)o.push(s[i])},d=0;for(let p of t.toSorted((f,m)=>f.oldStart-m.oldStart)){let f=(p.oldLines===0?p.oldStart+1:p.oldStart)+c;if(c+=p.newLines-p.oldLines,f<a){if(u=!1,++d>Q2)break;l(),s=o,o=[],i=0,a=1}for(;i<s.length&&a<f;){let m=s[i];if(m.kind!=="gap"){o.push(m),r(m)&&a++,i++;continue}let h=Math.min(m.lines,f-a);o.push({kind:"gap",lines:h}),a+=h,h<m.lines?s[i]={kind:"gap",lines:m.lines-h}:i++}for(u=a===f&&u;i<s.length&&s[i].kind==="line"&&!r(s[i]);)o.push(s[i++]);p.section!==""&&(o.length===0||o.at(-1).kind==="gap")&&o.push({kind:"section",text:p.section});for(let m of p.lines){if(m.kind!=="-"&&a++,m.kind==="+"){o.push({kind:"line",text:m.text,born:n,dead:vo});continue}for(;i<s.length&&s[i].kind!=="gap"&&!r(s[i]);)o.push(s[i++]);let h=s[i],g=m.kind==="-"?n:vo;if(h?.kind==="line"){h.text!==m.text&&(u=!1),h.dead=g,o.push(h),i++;continue}h?.kind!=="gap"?u=!1:h.lines>1?s[i]={kind:"gap",lines:h.lines-1}:i++,o.push({kind:"line",text:m.text,born:0,dead:g})}}return l(),e.nodes=o,u}function tG(e,t,n,r){let s=new Map;for(let a of e){let c=Y2(a,t);c&&s.set(c.path,{file:a,mode:c.mode})}let o=a=>{let{file:c}=s.get(a),u=c.changes.findLast(d=>d<=t)??0,l=c.texts.get(u);return l===void 0&&(l=sS(c.nodes,t,r),c.texts.set(u,l)),l},i=a=>{let c=o(a),u=n.get(c);return u===void 0&&(u=`hunks-${n.size}`,n.set(c,u)),{path:a,mode:s.get(a).mode,id:u}};return{commit:null,complete:a=>s.get(a)?.file.complete===!0,list:async a=>[...s.keys()].filter(c=>a===""||c.startsWith(`${a}/`)).map(i),names:async a=>{let c=a===""?"":`${a}/`,u=new Set;for(let l of s.keys()){if(!l.startsWith(c))continue;let d=l.slice(c.length),p=d.indexOf("/");u.add(p<0?d:d.slice(0,p+1))}return[...u]},entry:async a=>s.has(a)?i(a):null,read:async a=>a.map(c=>s.has(c.path)?o(c.path):null)}}var kl=(e,t)=>e<t?-1:e>t?1:0;function uS(e,t,n){let r=[];for(let s=0;s<=e.length;s++){for(let o of n)o.after===s&&r.push({patch:null,merge:o,before:o.parents[0],after:o.tree});s<e.length&&r.push({patch:e[s],merge:null,...t[s]})}return r}qt();bo();qt();function lS(){let e=new Map;return t=>{let n=e.get(t);return n||(n=rG(t),e.set(t,n)),n}}function dS(e,t,n){return t.targets.get(e)===n.targets.get(e)&&t.core===n.core&&sG(t.configs,n.configs)}var nG=["configs/targets","default-configs","default-configs/targets"];async function rG(e){let t=new Map,n=(a,c)=>t.set(a,`${t.get(a)??""} ${c}`),r=await fa(e,""),s=a=>r.has(`${a}/`);if(s("target"))for(let[a,c]of await fa(e,"target"))Xm(a)&&n(a.slice(0,-1),c);for(let[a,c]of r)a.startsWith("target-")&&Xm(a)&&n(a.slice(7,-1),c);for(let a of["linux-user","bsd-user"])if(s(a))for(let[c,u]of await fa(e,a))Xm(c)&&t.has(c.slice(0,-1))&&n(c.slice(0,-1),`${a} ${u}`);let o=new Map;for(let a of nG)if(s(a.split("/")[0]))for(let[c,u]of await fa(e,a))kr(`${a}/${c}`)&&o.set(`${a}/${c}`,u);let i=[];for(let{folder:a,names:c}of da)if(!(a!==""&&!s(a.split("/")[0])))for(let[u,l]of a===""?r:await fa(e,a))c.test(u)&&i.push(`${a}/${u} ${l}`);return{targets:t,configs:o,core:i.join(`
`)}}var Xm=e=>e.endsWith("/");function sG(e,t){if(e.size!==t.size)return!1;for(let[n,r]of e)if(t.get(n)!==r)return!1;return!0}async function fa(e,t){if(e.ids)return e.ids(t);let n=new Map,r=t===""?"":`${t}/`;for(let{path:s,id:o}of await e.list(t)){let i=s.slice(r.length),a=i.indexOf("/"),c=a<0?i:i.slice(0,a+1);n.set(c,a<0?o:`${n.get(c)??""}${i} ${o}
`)}return n}async function fS(e,t){let[n,r]=[await pS(e),await pS(t)],s=0;for(let[o,i]of n.counts)s+=Math.min(i,r.counts.get(o)??0);return s*2>=Math.max(n.total,r.total,1)}async function pS({tree:e,name:t,folder:n}){let r=new Map,s=0,o=(await e.list(n)).filter(({path:i})=>/\.(?:c|h|inc)$/.test(i));for(let i of await e.read(o))for(let a of(i??"").toLowerCase().replaceAll(t.toLowerCase(),"\0").split(`
`)){let c=a.trim();c.length<4||s>=5e4||(s+=1,r.set(c,(r.get(c)??0)+1))}return{counts:r,total:s}}async function mS(e,t){let{net:n,reader:r,steps:s}=e,o=new Map;for(let i of new Set([...t.steps,t.net].flatMap(({targets:a})=>[...a]))){let a=await r.target(n.before,i);o.set(i,{target:i,states:[a],before:new Map,moved:!1})}for(let[i,a]of s.entries()){let c=i+1,u=new Map;for(let l of await oG(a,t,i,o)){let d=await r.target(a.before,l);u.set(l,{was:d,is:await r.target(a.after,l)})}await aG(e,a,c,o,u);for(let[l,d]of o){let p=d.states[c-1]??null,f=u.get(l);d.states[c]=f?iG(a,p,f):p,f&&d.before.set(c,f.was)}}return[...o.values()].sort((i,a)=>kl(i.target,a.target))}async function oG({patch:e,merge:t},{steps:n,footprint:r},s,o){if(e||!t)return n[s].targets;let i=await r(t.tree),a=await Promise.all(t.parents.map(r));return[...o.keys()].filter(c=>!a.every(u=>dS(c,u,i)))}function iG({merge:e},t,{was:n,is:r}){return e||Dn(n)!==Dn(r)||Dn(n)===Dn(t)?r:t}async function aG({reader:e},t,n,r,s){let o=[...s].filter(([,{was:a,is:c}])=>a&&!c).map(([a])=>a);for(let[a,{was:c,is:u}]of[...s]){if(c||!u)continue;let l;for(let m of o)r.has(m)&&await cG(t,s.get(m).was,u)&&(l??=m);if(l!==void 0){let m=r.get(l),h=r.get(a)?.states[0]??null;for(let g=0;h&&g<n&&!m.states[g];g++)m.states[g]=h;r.delete(l),m.target=a,r.set(a,m),s.set(a,{was:s.get(l).was,is:u}),s.delete(l),o.splice(o.indexOf(l),1);continue}let d=r.get(a);d.moved||=t.patch?.files.some(m=>hS(m,null,u.folder))===!0;let p=d.states[0]?null:await i(e.targets(t.before),a);if(!p)continue;let f=r.get(p.name);d.states=f?f.states.slice(0,n):new Array(n).fill(p),s.set(a,{was:p,is:u})}async function i(a,c){let u=s.get(c).is;for(let l of await a){let d=l===c?null:await e.target(t.before,l);if(d&&gS(d,u)*2>=Math.max(2,u.files.size))return d}return null}}function hS({change:e,oldPath:t,newPath:n},r,s){return e!=="rename"||t===null||!n?.startsWith(`${s}/`)||!n.endsWith(".c")?!1:r!==null?t.startsWith(`${r}/`):Oe(t)!==null&&!t.startsWith(`${s}/`)}async function cG(e,t,n){if(e.patch?.files.some(s=>hS(s,t.folder,n.folder))||gS(t,n)*3>=Math.max(1,t.files.size))return!0;let r=s=>s.base.registration.hooks.map(o=>o.symbol).join();return r(t)!==""&&r(t)===r(n)&&t.base.cpuClass===n.base.cpuClass?!0:fS({tree:e.before,...t},{tree:e.after,...n})}function gS(e,t){let n=0;for(let[r,s]of e.files)t.files.get(r)===s&&n++;return n}function Dn(e){if(!e)return"absent";let t=n=>JSON.stringify([n.cpuClass,n.registration.type,n.hook,n.registration.embedsCpuCommon,n.registration.versionId,n.registration.minimumVersionId,n.registration.hooks.map(r=>[r.hook,r.symbol,r.guarded]),n.descriptions.map(r=>r?.unmigratable??null)]);return JSON.stringify([t(e.base),e.others.map(t),e.builds.user,e.builds.system,e.typed])}bo();qt();var _S=/\blegacy_vmsd\b|\bcpu_class_set_vmsd\s*\(|\bcc->vmsd\s*=/,uG=/->vmsd\s*=|\bdevice_class_set_vmsd\s*\(|\.unmigratable\s*=/,lG=/\.(?:c|h|inc)$/,dG=/^(?:accel|audio|authz|backends|block|bsd-user|chardev|contrib|crypto|disas|docs|dump|ebpf|fpu|fsdev|gdbstub|hw|include|io|libdecnumber|linux-user|migration|monitor|nbd|net|plugins|qapi|qga|qobject|qom|replay|rust|scripts|scsi|semihosting|softmmu|stats|storage-daemon|stubs|subprojects|system|target|tcg|tests|tools|trace|ui|util)\//,Qm=5;function yS(e){return e.flatMap(({index:t,files:n})=>{let r=n.filter(pG).map(bS);if(r.length===0)return[];let s=r.length>Qm?` and ${r.length-Qm} more`:"",o=`${r.slice(0,Qm).join(", ")}${s}`;return{code:"hook-in-no-target",patch:t,detail:`Patch ${t} changes a hook or a placeholder in the folder of no target (${o}). Diffs begin at the root of QEMU's tree (git format-patch --no-relative), with one folder such as a/ in front.`}})}var bS=({newPath:e,oldPath:t})=>e??t??"";function pG(e){let t=bS(e);return Oe(t)!==null||!lG.test(t)||yo(t)||/^(?:include|accel)\//.test(t)?!1:fG(e,dG.test(t)?[_S]:[_S,uG])}var fG=(e,t)=>e.hunks.some(({lines:n})=>n.some(({kind:r,text:s})=>r!==" "&&t.some(o=>o.test(s))));qs();Ot();function wS(e){let t=new Set;for(let n of e.states)for(let r of n?.others??[])r.cpuClass!==null&&t.add(r.cpuClass);return[null,...t]}function ma(e,t){if(!e)return null;if(t===null)return{target:e,cls:e.base,isBase:!0};let n=e.others.find(r=>r.cpuClass===t);return n?{target:e,cls:n,isBase:!1}:e.classNames.includes(t)?{target:e,cls:e.base,isBase:!1}:null}eh();var TS=pe.filter(e=>e.kind==="step"||e.kind==="state");async function SS(e,t,n,r){let s=[];for(let o of wS(t))s.push(...await hG(e,t,o,n,r));return s}async function hG({evidence:e,settings:t,steps:n},r,s,o,i){let a=n.length,c=r.states.map(_=>ma(_,s)),u=c[a]??null;if(u===null||a===0)return[];let l=c[0]??null,d=l===null;if(d&&e==="diff"&&!(u.target.fresh&&u.target.typed&&!r.moved))return[];let p={tier:Bs(t,r.target),last:u,core:o},f=c.map((_,y)=>{let b=r.before.get(y);return b===void 0?c[y-1]??null:ma(b,s)}),m=vS(l,c,p),h=vS(l,f,p),g=[];for(let _ of TS){let y=c.map((b,w)=>({key:w===0?null:kS(_,m,c,w),before:w===0?null:kS(_,h,f,w),merge:w>0&&n[w-1].merge!==null}));for(let b of Tl(y,d)){let w=n[b.at-1].merge?a:b.at;g.push(await i(_,m.get(_.id)[w],b,{target:c[w].target.name,cpuClass:s,from:l?.cls.registration.type??"none"}))}}return g}function vS(e,t,n){return new Map(TS.map(r=>{let s=r.kind==="state"&&e!==null&&r.holds(e,n)!==!1,o=i=>r.kind==="step"?r.between(e,i,n):r.holds(i,n);return[r.id,t.map(i=>s||i===null?null:o(i)||null)]}))}function kS(e,t,n,r){let s=t.get(e.id)[r];return!s||e.silencedBy?.some(o=>t.get(o)?.[r])?null:e.kind==="step"?`${s.to} ${n[r].cls.hook}`:e.id}Ot();async function gG({steps:e,reader:t},n){let r=[];for(let[s,{before:o,after:i}]of e.entries())n.steps[s].core&&r.push({at:s+1,before:await t.core(o),after:await t.core(i)});return r}async function ES(e,t,n){let{net:r,reader:s}=e,o=pe.find(m=>m.kind==="core");if(!o)return[];let i=new Map,a=(await gG(e,t)).filter(m=>o.between(m.before,m.after,i)!==null);if(a.length===0)return[];let c=o.between(await s.core(r.before),await s.core(r.after),i),u=new Map;for(let m of await s.targets(r.after)){let h=(await s.target(r.after,m))?.base.registration.type;h&&u.set(h,[...u.get(h)??[],m])}let l=a.at(-1),d=a[0],p=c?l:d,f=o.between(p.before,p.after,u);return[await n(o,f,c?{at:l.at,scope:"net",undoneBy:null}:{at:d.at,scope:"transient",undoneBy:l.at},{target:null,cpuClass:null,from:"unknown"})]}nh();qt();sn();var vG=/\bVMSTATE_(?!END_OF_LIST\b|CPU\b)\w+|\.(?:minimum_)?version_id\b/;function IS(e){let t=new Map;for(let{index:n,files:r}of e)for(let{oldPath:s,newPath:o,hunks:i}of r){let a=Oe(o??s??"");if(a===null||t.has(a)||s===null)continue;let c=i.flatMap(({lines:d})=>d).filter(({text:d})=>vG.test(d)),u=c.find(({kind:d})=>d==="+")??c.find(({kind:d})=>d==="-");if(!u)continue;let l=_e(u.text).trim().replace(/,$/,"").slice(0,80);t.set(a,{code:"layout-not-judged",patch:n,detail:`Patch ${n} changes what ${a} sends ("${l}"): whether older streams still load takes whole files; check it on a tree (--repo).`})}return[...t.values()]}Le();Qi();bo();qt();var kG={hook:"changes how TARGET registers its CPU state",placeholder:"makes a description of TARGET a placeholder, or one that no longer is",common:"changes whether a description of TARGET embeds cpu_common",class:"changes which code sets up the CPU classes of TARGET",guard:"changes which builds compile code of TARGET"},FS=(e,t,n)=>`Patch ${t} ${kG[e].replace("TARGET",n)}`,TG=/->\s*(?:legacy_)?vmsd\s*=(?!=)|\.legacy_vmsd\s*=(?!=)|_class_set_vmsd\s*\(/,SG=[["hook",TG],["placeholder",/\.unmigratable\s*=(?!=)/],["common",/\bvmstate_cpu_common\b|\bVMSTATE_CPU\s*\(/],["class",/\bsysemu_ops\b|Ops\s+\w*ops\b|\.(?:class_init|class_base_init|parent)\s*=|\bcpu_class_init\s*=|\bcpu\w*_class_init\s*\(|\b\w+\(\s*(?:dc|cc)\s*[,)]/]],EG=/\b(?:device_class_set_(?:parent_\w+|props\w*|legacy_reset)|resettable_class_\w+|\w+_CLASS)\s*\(/,xG=/^\s*#\s*(?:if|ifdef|ifndef|elif|else|endif)\b/,CG=/^(?:include\/|accel\/)/;function zS(e,t){let n=new Map;for(let r of e.files){let s=AG(r,t);s!==null&&n.set(s,(n.get(s)??new Set).add("guard"));let o=[r.newPath,r.oldPath].filter(c=>c!==null),i=o.map(Oe).find(c=>c!==null)??null;if(i===null&&!o.some(c=>CG.test(c)||yo(c)))continue;let a=n.get(i)??new Set;for(let c of $G(r))a.add(c);a.size>0&&n.set(i,a)}return n}function AG({newPath:e,hunks:t},n){if(e===null||!kr(e))return null;let r=hn(e.slice(e.lastIndexOf("/")+1));if(r?.kind!=="user")return null;let s=t.flatMap(({lines:o})=>o.flatMap(i=>i.kind==="-"?[]:i.text)).join(`
`);return Fn(r.arch,s,n)}function $G(e){let t=new Set,n=/(?:meson\.build|Makefile\.objs)$/.test(e.newPath??e.oldPath??"");for(let r of e.hunks){for(let{kind:s,text:o}of r.lines)if(!(s===" "||o.length>1e3||/^\s*(?:\/?\*|\/\/)/.test(o))){for(let[i,a]of SG)a.test(o)&&!EG.test(o)&&t.add(i);n&&s==="-"&&/'[^']+\.c'|\w\.o\b/.test(o)&&t.add("guard")}!n&&PG(r)&&t.add("guard")}return t}function PG({lines:e}){let t=" ",n=0;for(let{kind:r,text:s}of e){if(r!==t){if(n!==0)return!0;t=r}if(!(r===" "||!xG.test(s)))if(/^\s*#\s*if/.test(s))n++;else{if(n===0)return!0;/^\s*#\s*endif/.test(s)&&n--}}return n!==0}function NS(e){return[...new Set([...e.states[0]?.unread??[],...e.states.at(-1)?.unread??[]])].map(n=>({code:"unreadable-file",patch:null,detail:`${n} cannot be read: its object is missing or too large. What it holds of ${e.target} is unknown; fetch it (git fetch --refetch) and check again.`}))}var MS=["hook","placeholder","common","class","guard"];function DS(e,{patches:t},n){let r=new Set(e.map(({target:c})=>c)),s=t.map(c=>zS(c,r)),o=e.flatMap(c=>IG(c,t,s,n)),i=t.flatMap(({index:c},u)=>s[u].get(null)?.has("hook")?[{code:"registration-not-shown",patch:c,detail:RG(c)}]:[]),a=new Set;for(let{target:c,...u}of o){let l=o.filter(p=>p.code===u.code&&p.patch===u.patch),d=`${u.code} ${u.patch}`;if(l.length<=3)i.push(u);else if(!a.has(d)){a.add(d);let p=[...new Set(l.map(f=>f.target))].join(", ");i.push({...u,detail:u.code==="description-not-shown"?`The diff does not show the descriptions of ${p}; they are taken for migratable ones.`:`Patch ${u.patch} changes how ${p} register their CPU state, but the diff does not show all of it; check it on the tree that it was made on.`})}}return i}var RG=e=>`Patch ${e} sets a hook in code that any target may use; the diff does not show which do. Check it on the tree that it was made on.`;function OG(e,t,n){return[...new Set([e.target,...t.flatMap(s=>s?.name??[])])].flatMap(s=>[...n.get(s)??[]]).sort((s,o)=>MS.indexOf(s)-MS.indexOf(o))}function IG(e,t,n,r){let s=[],o=e.states.length-1;for(let i=1;i<=o;i++){let a=e.before.get(i),c=e.states[i]??null;if(a===void 0)continue;let u=OG(e,[a,c],n[i-1]),l=Dn(a)!==Dn(c),d=u.length>0&&!c?.fresh;if(!l&&!d)continue;let p=b=>(b?.base.registration.hooks??[]).map(w=>`${w.hook} ${w.symbol}`).join(),f=t[i-1].index,m=r.filter(b=>b.target===c?.name||b.target===a?.name),h=m.some(b=>b.patch===f),g=m.some(b=>b.undoneBy===f);(p(a)!==p(c)&&!c?.fresh||d)&&!(h||g)&&s.push({code:"registration-not-shown",target:e.target,patch:f,detail:`${FS(u[0]??"hook",f,e.target)}, but the diff does not show all of it; check it on the tree that it was made on.`});let _=ma(c,null),y=_?.cls.descriptions.some(b=>b===null||!(b.whole||b.unmigratable));h&&_&&y&&_.cls.registration.hooks.length>0&&s.push({code:"description-not-shown",target:e.target,patch:f,detail:`The diff does not show ${_.cls.registration.hooks[0].symbol??"the description"} of ${ve(_)}; it is taken for a migratable one.`})}return s}qt();var ko=6;function US(e,t,n,r){let s=new Map;for(let i of e.missing.slice(0,1e3))s.set(i,null);for(let{code:i,patch:a}of t){if(i!=="does-not-apply"||a===null)continue;let u=(e.patches.find(l=>l.index===a)?.files??[]).flatMap(l=>[Oe(l.oldPath??""),Oe(l.newPath??"")]);s.set(a,new Set(u.filter(l=>l!==null)))}let o=new Map;for(let[i,a]of s){let c=f=>f!==null&&(a===null||a.has(f)),u=[...n.filter(f=>c(f.target)&&f.patch!==i).map(f=>`${f.rule} of ${f.target} in patch ${f.patch}`),...r.filter(f=>c(f)&&!n.some(m=>m.target===f)).map(f=>`that nothing is wrong with ${f}`)],l=[...new Set(u)];if(l.length===0)continue;let d=l.length>ko?` and ${l.length-ko} more`:"",p=`${l.slice(0,ko).join(", ")}${d}`;o.set(p,[...o.get(p)??[],i])}return[...o].map(([i,a])=>({code:"may-change",patch:a.length===1?a[0]:null,detail:`Without ${a.length===1?`patch ${a[0]}`:`patches ${FG(a)}`} this may be otherwise: ${i}.`}))}var FG=e=>e.length>ko?`${e.slice(0,ko).join(", ")} and ${e.length-ko} more`:e.join(", ");var zG=3;function GS(e,{steps:t}){let n=[...ha(e.states[0]??null),...ha(e.states.at(-1)??null)],r=({about:o,what:i})=>o==="hook"||n.some(a=>a.what===i),s=[];for(let o=1;o<e.states.length;o++){let i=e.before.get(o),a=e.states[o]??null;if(i===void 0||LS(i)===LS(a))continue;let[c,u]=[ha(i).filter(r),ha(a).filter(r)];if(c.length+u.length===0)continue;let{patch:l,merge:d}=t[o-1],p=l?`patch ${l.index}`:`merge commit ${d?.commit.slice(0,12)}`,[f,m]=u.length>0?["after",u]:["before",c];s.push({code:"registration-not-resolved",patch:l?.index??null,detail:`What ${a?.name??e.target} registers ${f} ${p} could not be resolved: ${MG(m)}.`})}return s}var LS=e=>`${Dn(e)} ${ha(e).map(({what:t})=>t).join()}`;function ha(e){let t=e?[e.base,...e.others].flatMap(n=>n.unresolved):[];return t.filter((n,r)=>t.findIndex(s=>s.what===n.what)===r)}function MG(e){let t=e.slice(0,zG).map(({what:r,path:s,line:o})=>`${r} (${s}:${o})`),n=e.length-t.length;return`${t.join("; ")}${n>0?`; and ${n} more`:""}`}qt();sn();Jn();function jS(e,t,n,r){let s=[e,t??"",...n,...r===null?[]:[r]];return st(s.join("\0"))}function VS(e,t,n,r){let s=r.severity[e.id],o=s===void 0||s==="off"?t.severity:s;n.scope==="transient"&&o==="error"&&(o="warning");let i=r.accept.find(a=>a.rule===e.id&&a.target===n.target);return{rule:e.id,severity:o,target:n.target,patch:n.patch,scope:n.scope,undoneBy:n.undoneBy,path:n.path,line:n.line,side:n.side,from:n.from,to:t.to,cpuClass:n.cpuClass,symbol:t.symbol,message:n.merge===null?t.message:DG(t.message,n.merge),consequence:t.consequence,help:t.help,suggestion:n.suggestion,citations:e.citations,fingerprint:jS(e.id,n.target,t.identity??[n.from,t.to],n.cpuClass),...n.merge===null?{}:{merge:n.merge},...t.witness?{witness:{...t.witness,to:NG(n)}}:{},...i?{accepted:i.reason}:{}}}var NG=({patch:e,scope:t})=>t==="transient"&&e!==null?`patch ${e}`:e===null?"this tree":"this series",DG=(e,t)=>`${e.replace(/\.$/,"")}; no patch does this, but the merge commit ${t.slice(0,12)}.`;function BS({steps:e,settings:t,net:n}){let r=e.map(({patch:o})=>o?GG(o):UG),s=o=>e[o-1].patch?.index??null;return async(o,i,{at:a,scope:c,undoneBy:u},l)=>{let{merge:d,after:p}=e[a-1],f=r[a-1],m=LG(i.places,f,l.target),h={...l,patch:s(a),merge:d?.commit??null,scope:c,undoneBy:u===null?null:s(u),path:m.path,line:m.line,side:m.side,suggestion:await jG(i,m,d?n.after:p)};return VS(o,i,h,t)}}var UG=new Set;function LG(e,t,n){let r=e.filter(o=>[null,n].includes(Oe(o.path))),s=r.length>0?r:e;return s.find(o=>t.has(`${o.side} ${o.path}:${o.line}`))??s.find(o=>t.has(`${o.side} ${o.path}`))??s[0]??{path:"",line:1,side:"new"}}function GG(e){let t=new Set;for(let n of e.files){n.newPath!==null&&t.add(`new ${n.newPath}`),n.oldPath!==null&&t.add(`old ${n.oldPath}`);for(let r of n.hunks){let s=r.oldStart,o=r.newStart;for(let i of r.lines)i.kind==="+"&&t.add(`new ${n.newPath}:${o}`),i.kind==="-"&&t.add(`old ${n.oldPath}:${s}`),i.kind!=="-"&&o++,i.kind!=="+"&&s++}}return t}async function jG({suggest:e},{path:t,line:n,side:r},s){if(!e||r!=="new")return null;let o=await s.entry(t),a=(o?(await s.read([o]))[0]:null)?.split(`
`,n)[n-1];return a===void 0?null:e(_e(a).replace(/\r$/,""))}Qi();bo();qt();async function qS(e){let t=lS(),n=[];for(let s of e.steps)n.push(await VG(e,s,t));let r=e.evidence==="diff"?{targets:new Set,core:!1}:await rh(e.net,e.reader,t);return{steps:n,net:r,footprint:t}}async function VG({evidence:e,reader:t},n,r){let{patch:s,merge:o}=n;if(o){let i=[];for(let u of o.parents)i.push(await rh({before:u,after:o.tree},t,r));let[a,...c]=i;return{targets:new Set([...a.targets].filter(u=>c.every(l=>l.targets.has(u)))),core:i.every(u=>u.core)}}return e==="diff"||n.before===n.after?BG(s,n,t):rh(n,t,r)}async function rh({before:e,after:t},n,r){let[s,o]=[await r(e),await r(t)],i=new Set;for(let[u,l]of[...s.targets,...o.targets])(s.targets.get(u)!==l||o.targets.get(u)!==l)&&i.add(u);let a=[...s.configs,...o.configs].filter(([u,l])=>s.configs.get(u)!==l||o.configs.get(u)!==l);await ZS(i,new Set(a.map(([u])=>u)),{before:e,after:t},n);let c=s.core!==o.core;if(c&&await WS(i,{before:e,after:t},n),await n.outsideDiffers(e,t))for(let u of[e,t])for(let l of await n.targets(u))i.add(l);return{targets:i,core:c}}async function ZS(e,t,{before:n,after:r},s){if(t.size===0)return;let o=new Set([...await s.targets(n),...await s.targets(r)]);for(let i of t){let a=hn(i.slice(i.lastIndexOf("/")+1));if(a)for(let c of[n,r]){let u=await c.entry(i),l=u?(await c.read([u]))[0]:null;e.add(Fn(a.arch,l??null,o))}}}async function WS(e,{before:t,after:n},r){let[s,o]=[await r.core(t),await r.core(n)];if(!(s.usesSaveVersion===o.usesSaveVersion&&s.knowsTypes===o.knowsTypes))for(let i of await r.targets(n))e.add(i)}async function BG({files:e},t,n){let r=e.flatMap(({oldPath:i,newPath:a})=>[i,a].filter(c=>c!==null)),s=new Set(r.map(Oe).filter(i=>i!==null));await ZS(s,new Set(r.filter(kr)),t,n);let o=r.some(yo);return o&&await WS(s,t,n),{targets:s,core:o}}qs();function HS(e,{steps:t,settings:n}){let r=o=>o?.base.registration??null,s=[];for(let o=1;o<e.states.length;o++){let i=r(e.states[o-1]??null)?.type,a=r(e.states[o]??null)?.type,{patch:c}=t[o-1];a!==i&&c&&s.push({patch:c.index,to:a??"none"})}return{target:e.target,before:r(e.states[0]??null),after:r(e.states.at(-1)??null),trajectory:s,tier:Bs(n,e.target)}}var Oj=new Set(["missing-patch","does-not-apply","already-applied","bad-hunk","truncated-mail","combined-diff","unreadable-mail","unreadable-file","registration-not-resolved","registration-not-shown","hook-in-no-target","no-targets","layout-not-read"]);async function BE(e){let{series:t,settings:n}=e,r=[...t.limits,...e.limits],s=e.trees,o=e.net,i=s===null?"diff":"tree";if(s===null||o===null){let _=cS(t.patches,vt);s=t.patches.map((y,b)=>({before:_.trees[b],after:_.trees[b+1]})),o={before:_.trees[0],after:_.trees.at(-1)};for(let y of _.broken)r.push({code:"does-not-fit",patch:y,detail:`Patch ${y} does not fit the patches before it; what it shows is judged as it stands.`})}let a=e.reader??vl(),c=uS(t.patches,s,e.merges??[]),u={patches:t.patches,steps:c,net:o,evidence:i,settings:n,reader:a},l=await qS(u),d=await mS(u,l),p=await a.core(o.after),f=BS(u),m=[];for(let _ of d)m.push(...await SS(u,_,p,f)),r.push(...NS(_)),i==="tree"&&r.push(...GS(_,u));if(i==="diff"){r.push(...DS(d,u,m)),r.push(...yS(t.patches));let _=new Set(r.flatMap(({code:y,patch:b})=>y==="registration-not-shown"?[b]:[]));r.push(...IS(t.patches).filter(({patch:y})=>!_.has(y)))}if(m.push(...await ES(u,l,f)),i==="tree"&&e.layouts){let _=await $S(u,e.layouts);if(_.size>0){let{judgeLayouts:y}=await Promise.resolve().then(()=>(jE(),GE)),b=await y(u,await e.layouts(),_,m,f);m.push(...b.findings),r.push(...b.limits)}}m.sort(Ij);let h=m.filter(_=>n.severity[_.rule]!=="off"&&!dT(n,_.path)),g=d.filter(_=>_.states.some(y=>y!==null));return r.push(...US(t,r,h,g.map(_=>_.target))),{schema:"vmsd-warden/report/v1",series:{title:t.title,version:t.version,total:t.total,received:t.received,missing:t.missing,messageId:t.messageId,base:e.base??t.baseCommit},evidence:i,complete:t.missing.length===0&&!r.some(_=>Oj.has(_.code)),limits:r,patches:t.patches.map(_=>({index:_.index,subject:_.subject,messageId:_.messageId,commit:_.commit})),registrations:g.map(_=>HS(_,u)),findings:h}}var VE={error:0,warning:1,notice:2};function Ij(e,t){return(e.patch??0)-(t.patch??0)||VE[e.severity]-VE[t.severity]||kl(e.target??"",t.target??"")||pe.findIndex(n=>n.id===e.rule)-pe.findIndex(n=>n.id===t.rule)}Ot();async function Eh(e){let t=(await e.names("target")).filter(qE).map(n=>`target/${n}`);for(let n of await e.names(""))n.startsWith("target-")&&qE(n)&&t.push(n);for(let n of t)if((await e.names(n.slice(0,-1))).some(s=>/^cpu\.[ch]$/.test(s)))return!0;return!1}var qE=e=>e.endsWith("/");Gs();async function ZE(e,t,n){let r=new Map;for(let s of e.findings){let o=Ft(s);if(r.has(o))continue;let i=Fj(s,t)??await zj(s,n(s.patch));i&&r.set(o,i)}return r}function Fj({patch:e,path:t,line:n,side:r},s){let i=(s.find(a=>a.index===e)?.files??[]).find(a=>(r==="new"?a.newPath:a.oldPath)===t);return i?$w(i,n,r):null}async function zj({path:e,line:t,side:n},r){let s=n==="new"?r?.after:r?.before,o=await s?.entry(e)??null;if(!s||!o)return null;let[i=null]=await s.read([o]);return i===null?null:Pw(i,t)}qs();sn();async function WE(e,t,n){let r=e==="tree"?t&&await xh(t):e==="defaults"?null:e;if(!r)return{settings:uu,limits:[]};let{settings:s,mistakes:o}=await cl(r.text,n),i=o.map(({line:a,message:c})=>({code:"configuration",patch:null,detail:`${r.name}:${a}: ${c}`}));return{settings:s,limits:i}}async function xh(e){for(let t of al){let n=await e.entry(t);if(!n)continue;let[r=null]=await e.read([n]);if(r!==null)return{name:t,text:_e(r)}}return null}function B3({tree:e,lastRelease:t},n){let r=null,s=async()=>{let{createLayoutReader:o}=await Promise.resolve().then(()=>(rC(),nC)),i=n===null?null:await t?.(n)??null;return{reader:o(),release:i&&{version:i.version,tree:e(i.commit)}}};return()=>r??=s()}async function sC(e,t,n){let r=e.commits.map(({commit:i,parent:a})=>({before:t.tree(a),after:t.tree(i)})),s=e.merges.map(({commit:i,subject:a,after:c,parents:u})=>({commit:i,subject:a,after:c,parents:u.map(t.tree),tree:t.tree(i)})),o=t.tree(e.mergeBase);return q3({series:e.series,trees:r,baseTree:o,base:e.mergeBase,source:n,merges:s,revisions:t})}async function q3(e){let{series:t,trees:n,baseTree:r,base:s,source:o,notes:i=[],limits:a=[],merges:c=[],revisions:u}=e,{settings:l,limits:d}=await WE(o,r,pe.map(b=>b.id)),p=c.findLast(({after:b})=>b===t.patches.length)?.tree??n?.at(-1)?.after,f=n&&r&&{before:r,after:p??r},m=r&&!await Eh(r)&&!(p&&await Eh(p)),h=[...a,...d,...m?[Z3]:[]],g=u&&{layouts:B3(u,s)},_=await BE({series:t,trees:n,merges:c,net:f,base:s,limits:h,settings:l,...g}),y=await ZE(_,t.patches,b=>{let w=t.patches.findIndex(v=>v.index===b);return b===null?f:n?.[w]??null});return{report:_,excerpts:y,settings:l,notes:i}}var Z3={code:"no-targets",patch:null,detail:"No CPU target stands under target/: this is no tree of QEMU, or only a part of one."};async function oC(e,t){let{fetched:n}=t,r=await e.range()??H3(n),s=eT(t.body),o={cover:null,patches:{}};s&&("messageId"in s&&(r.series.messageId=s.messageId),o.cover="url"in s?s.url:cm(s.messageId));for(let d of r.series.patches)d.messageId=Qk(d.message),d.messageId!==null&&(o.patches[d.index]=cm(d.messageId));let i=await xh(e.tree(n.defaultBranch)),{report:a,settings:c,excerpts:u}=await sC(r,e,i??t.settings??"defaults"),l=r.commits.length||r.merges.length?await e.diff(r.mergeBase):[];return{report:a,settings:c,anchors:a.findings.map(d=>Yk(d,r.series.patches,l)),excerpts:[...u],mails:o,configuration:a.limits.filter(d=>d.code==="configuration").map(d=>d.detail),proposed:await W3(l,e.tree(n.head))}}async function W3(e,t){let n=al.filter(s=>e.some(o=>o.newPath===s)),r=[];for(let s of n){let o=await t.entry(s),[i=null]=o?await t.read([o]):[];if(i===null)continue;let a=pe.map(u=>u.id),{mistakes:c}=await cl(_e(i),a);r.push(...c.map(({line:u,message:l})=>`${s}:${u}: ${l}`))}return r}function H3({head:e}){return{series:{title:"",version:1,total:0,received:[],missing:[],messageId:null,baseCommit:null,basedOn:[],supersedes:[],cover:null,patches:[],limits:[]},commits:[],merges:[],mergeBase:e}}zt();zt();async function*iC(e,t,n){let r=ki(e,t),s=Kp(r);s.catch(()=>{}),r.stdin.end();let o=[],i="";try{for await(let u of J3(r.stdout)){let l=i+u.toString("latin1"),d=l.indexOf(n);for(;d>=0;)o.push(l.slice(0,d)),yield o.join(""),o=[],l=l.slice(d+n.length),d=l.indexOf(n);let p=Math.min(l.length,n.length-1);o.push(l.slice(0,l.length-p)),i=l.slice(l.length-p)}let{status:a,stderr:c}=await s;if(a!==0)throw ke(t.dir,c);yield o.join("")+i}finally{r.kill()}}var K3=2*1024*1024;async function*J3(e){let t=[],n=0,r=!1,s=null,o=null,i=()=>{o?.(),o=null};for(e.on("data",a=>{t.push(a),n+=a.length,n>K3&&e.pause(),i()}),e.on("end",()=>{r=!0,i()}),e.on("close",()=>{r=!0,i()}),e.on("error",a=>{s=a,i()});;)if(t.length>0){let a=t;t=[],n=0,e.resume(),yield*a}else{if(s)throw s;if(r)return;await new Promise(a=>{o=a})}}zt();var aC=1e4,Yh=["--patch","--full-index","--find-renames","-l1000","--unified=3","--inter-hunk-context=0","--diff-algorithm=myers","--src-prefix=a/","--dst-prefix=b/","--submodule=short","--ignore-submodules=none","--no-relative","--no-ext-diff","--no-textconv","--no-color","--no-color-moved","-O/dev/null"],Y3=`
\0`,X3="--format=tformat:%x00%H%x00%P%x00%an%x00%ae%x00%aI%x00%s%x00%b.%x00";async function cC(e,t,n){let r=await eB(e,t),s=tB(e,r);s.catch(()=>{});let o=[],i=[],a=[],c=[],u=r.single?["--no-walk=unsorted"]:["--topo-order","--reverse"],l=r.from===null?[r.to]:[r.to,`^${r.from}`],d=["log",...u,...Yh,"--no-notes"],p={cwd:e.gitDir,gitDir:e.gitDir,dir:e.dir,lazyFetch:e.lazyFetch};for await(let h of iC([...d,"--encoding=UTF-8",X3,...l,"--"],p,Y3)){if(h==="")continue;if(a.length===aC)throw new ne(`the range ${t} in ${e.dir} has more than ${aC} commits; name a shorter one`);let{patch:g,parents:_,diff:y}=nB(h.startsWith("\0")?h.slice(1):h);if(_.length>1){c.push({commit:g.commit,subject:g.subject,parents:_,after:o.length});continue}let b=_[0]??null;g.index=o.length+1,b===null&&await uC(e,g.commit);let{files:w,limits:v}=n(y);g.files=w,i.push(...v.map(({code:T,detail:E})=>({code:T,patch:g.index,detail:E}))),o.push(g),a.push({commit:g.commit,parent:b})}if(o.length===0&&(c.length===0||r.single))throw Q3(t,e,c);let f=await s;return{series:{title:(o[0]??c[0]).subject,version:1,total:o.length,received:o.map(h=>h.index),missing:[],messageId:null,baseCommit:f,basedOn:[],supersedes:[],cover:null,patches:o,limits:i},commits:a,merges:c,mergeBase:f}}function Q3(e,t,[n]){return n?new ne(`${e} in ${t.dir} is a merge commit; name the range ${e}^1..${e}`):new ne(`the range ${e} in ${t.dir} has no commits; name another range`)}async function eB(e,t){eu(t);let n=/^(.*?)\.\.\.?(.*)$/.exec(t);if(n===null)return{from:null,to:await e.resolve(t),single:!0};let[r,s]=[n[1]||"HEAD",n[2]||"HEAD"],o=await e.resolve(s);return{from:await e.resolve(r).catch(async a=>{let c=/^(.+?)(?:\^1?|~1?)$/.exec(r)?.[1];if(c===void 0)throw a;let u=await e.resolve(c);return await uC(e,u),null}),to:o,single:!1}}async function tB(e,t){let[n]=await e.parents(t.to)??[];if(t.single)return n??null;if(t.from===null)return null;if(t.from===n)return n;let r={cwd:e.gitDir,gitDir:e.gitDir},{status:s,stdout:o,stderr:i}=await ie(["merge-base",t.from,t.to],r);if(s>1)throw ke(e.dir,i);return o.toString().trim()||null}async function uC(e,t){let n=await e.parents(t);if(n===null||n.length>0)throw new ne(`the history in ${e.dir} is cut at ${t}; fetch more of it: git fetch --deepen=1`)}function nB(e){let t=[],n=0;for(let d=0;d<7;d+=1){let p=e.indexOf("\0",n);t.push(e.slice(n,p)),n=p+1}let[r,s,o,i,a,c,u]=t,l=jl(u.slice(0,-1)).trimEnd();return{patch:{index:0,subject:jl(c),messageId:null,commit:r,author:{name:jl(o),email:jl(i)},date:a||null,message:l,files:[]},parents:s.split(" ").filter(Boolean),diff:e.slice(n)}}function jl(e){return Buffer.from(e,"latin1").toString()}async function lC(e,t,n,r){let s=n.length===64?sB:rB,o={cwd:e.gitDir,gitDir:e.gitDir},{status:i,stdout:a,stderr:c}=await ie(["diff-tree","-r",...Yh,t??s,n,"--"],o);if(i!==0)throw ke(e.dir,c);return r(a.toString("latin1")).files}async function dC(e,t,n){let r={cwd:e.gitDir,gitDir:e.gitDir},{status:s,stdout:o,stderr:i}=await ie(["rev-list","--count",n,`^${t}`,"--"],r);if(s!==0)throw ke(e.dir,i);return Number(o.toString())}var rB="4b825dc642cb6eb9a060e54bf8d69288fbee4904",sB="6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";zt();H();var vC=iy(gC(),1);$t();sn();var pB={a:"\x07",b:"\b",t:"	",n:`
`,v:"\v",f:"\f",r:"\r",'"':'"',"\\":"\\"};function Vl(e){let t=/^"((?:[^"\\]|\\.)*)"/.exec(e);return t?{name:t[1].replace(/\\([0-7]{1,3}|.)/g,(r,s)=>/^[0-7]/.test(s)?String.fromCharCode(Number.parseInt(s,8)&255):pB[s]??s),rest:e.slice(t[0].length)}:null}function _C(e){let t=Vl(e),n,r;if(t){if(n=t.name,!t.rest.startsWith(" "))return null;let o=t.rest.slice(1);r=Vl(o)?.name??o}else if(e.endsWith('"')){let o=e.indexOf(' "'),i=o<0?null:Vl(e.slice(o+1));if(i?.rest!=="")return null;n=e.slice(0,o),r=i.name}else{let o=(e.length-1)/2;if(e[o]!==" ")return null;n=e.slice(0,o),r=e.slice(o+1)}let s=Fo(n);return s!==Fo(r)?null:{bare:s,whole:n===r?n:null}}var za=/^[abciow12.]\//;function yC(e,t){let n=e?.whole;return n==null||n.startsWith("./")?!1:t.every(r=>r===n)?!0:!za.test(n)&&t.every(r=>r==null||r===n)}function Fo(e){let t=e.indexOf("/");return t<0?e:e.slice(t+1)}function Ma(e,t){let n=Vl(e);if(n)return n.name==="/dev/null"?null:n.name;let r=e.indexOf("	"),s=r<0?e:e.slice(0,r),o=r<0?"":e.slice(r+1);if(r<0&&!t){let i=s.search(/ \d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d|$)/);i>0&&(o=s.slice(i+1),s=s.slice(0,i))}return t||(s=s.trimEnd()),s==="/dev/null"||/^19(?:69-12-31|70-01-01) /.test(o)?null:s}function bC(e,t){let[n,r]=[e,t];if(n===null)return[null,r===null?null:r.replace(za,"")];if(r===null)return[n.replace(za,""),null];if(n===r)return[n.replace(za,""),r.replace(za,"")];if(n===`${r}.orig`)return[r,r];let s=Fo(n),o=Fo(r);return s===o||s===`${o}.orig`?[o,o]:/^[aico12]\//.test(n)&&/^[bwi12]\//.test(r)?[s,o]:[n,r]}function wC(e){if(e==="")return"it is empty";if(e.startsWith("/"))return"it is absolute";if(e.includes("\0"))return"it holds a NUL byte";for(let t of e.split("/")){if(t===".."||t===".")return`it holds "${t}"`;if(t==="")return"one of its parts is empty";if(t.split("\\").some(fB))return"it is inside .git"}return null}function fB(e){let t=e.replace(/\xe2\x80[\x8c-\x8f\xaa-\xae]|\xe2\x81[\xaa-\xaf]|\xef\xbb\xbf/g,"");return/^(?:\.git|git~1)[ .]*(?::|$)/i.test(t)}var Gn=4096,mB=2e6,hB=20;function Xh(e,t={}){let n=t.budget??{lines:mB},r=[],s=[],o=e.length,i=0,a=b=>{let w=e.indexOf(`
`,b);return w<0?e.length:w},c=b=>{let w=a(b);return w>b&&e.charCodeAt(w-1)===13&&w--,e.slice(b,Math.min(w,b+Gn+1))},u=(b,w)=>{s.length<hB?s.push({code:b,detail:w}):i++},l=b=>{if(!e.startsWith("--- ",b))return!1;let w=a(b)+1;return e.startsWith("+++ ",w)?e.startsWith("@@ -",a(w)+1):!1},d=(b,w,v,T)=>{let E=b,S=[];for(;e.startsWith("@@ -",E);){let $=bB(e,E,a,l);if($.piece!==null&&$.lines>n.lines){u("too-large",`${_e(T)}: the series has too many lines; hunks from here on are left out`),n.lines=0,E=$.next;continue}if($.piece!==null){n.lines-=$.lines;let C=e.slice(E,$.next);v&&(C=C.replaceAll(`\r
`,`
`)),$.foreign&&(C=C.replace(/(^|\n)\\[^\n]*/g,"$1\\ No newline at end of file")),S.push(C.endsWith(`
`)?C:`${C}
`),E=$.next;continue}for(u($.code,`${_e(T)}: the hunk "${Bl(c(E))}" ${$.why}; it is left out`),E=a(E)+1;E<e.length&&!e.startsWith("@@ -",E)&&!p(E);)E=a(E)+1}let x=[["old",w.oldPath],["new",w.newPath]];for(let[,$]of x){let C=$===null?null:wC($);if(C!==null)return u("unsafe-path",`the path "${Bl($)}" is refused: ${C}; the file is left out`),E}return w.oldPath===null&&w.newPath===null?(u("unreadable-path",`the file's name cannot be read from "${Bl(T)}"; the file is left out`),E):(r.push({...w,hunks:vB(S)}),E)},p=b=>e.charCodeAt(b)===100&&/^diff --(?:git|cc|combined) /.test(e.slice(b,b+16))||l(b),f=b=>{o===e.length&&(o=b)},m=b=>{let w=a(b)+1,v=a(w)+1,T=c(b).slice(4),E=c(w).slice(4);if(f(b),T.length>Gn-4||E.length>Gn-4)return u("too-long-line",`a file header is longer than ${Gn} bytes; the file is left out`),v;let[S,x]=bC(Ma(T,!1),Ma(E,!1)),$=S===null?"add":x===null?"delete":S===x?"modify":"rename",C={oldMode:null,newMode:null,oldId:null,newId:null,binary:!1},A=e.charCodeAt(w-2)===13;return d(v,{oldPath:S,newPath:x,change:$,...C},A,x??S??T)},h=b=>{let w=c(b),v=e.charCodeAt(a(b)-1)===13,T=new Map,E=a(b)+1,S=w.length>Gn,x=null;for(;E<e.length;){let C=c(E),A=gB.exec(C);if(!A)break;if(S||=C.length>Gn,T.has(A[1])||T.set(A[1],C.slice(A[0].length)),E=a(E)+1,A[1]==="GIT binary patch"){let P=E;E=_B(e,P,a),x??=e.slice(P,E).replaceAll(`\r
`,`
`)}}if(T.size===0)return E;if(f(b),S)return u("too-long-line",`a file header is longer than ${Gn} bytes; the file is left out`),E;let $=yB(w.slice(11),T);return x&&($.data=x),d(E,$,v,$.newPath??$.oldPath??w)},g=null,_=0,y=0;for(;y<e.length;){let b=e.charCodeAt(y);b===100&&e.startsWith("diff --git ",y)?y=_=h(y):b===100&&/^diff --(?:cc|combined) /.test(e.slice(y,y+16))?(f(y),u("combined-diff",`"${Bl(c(y))}" is the diff of a merge, which cannot be judged`),y=a(y)+1):b===45&&l(y)?y=_=m(y):(b===45&&t.separator&&o<e.length&&/^---[ \t]*$/.test(c(y))&&(/\n(?:From [0-9a-f]{40} |Subject: )/.test(e.slice(_,y))||(g={files:r,limits:s,start:o},r=[],s=[],o=e.length)),y=a(y)+1)}return o===e.length&&g!==null&&({files:r,limits:s,start:o}=g),i>0&&s.push({code:"more-limits",detail:`${i} more places of this diff could not be read`}),{files:r,limits:s,start:o}}var gB=/^(old mode|new mode|deleted file mode|new file mode|copy from|copy to|rename from|rename to|rename old|rename new|similarity index|dissimilarity index|index|---|\+\+\+|Binary files|GIT binary patch)(?: |$)/;function _B(e,t,n){let r=t;for(;/^(?:literal|delta) \d/.test(e.slice(r,r+12));)for(;r<e.length;){let s=n(r),o=s-r===0||s-r===1&&e.charCodeAt(r)===13;if(e.startsWith("diff --git ",r))return r;if(r=s+1,o)break}return r}function Na(e){return e!==void 0&&/^[0-7]{3,6}$/.test(e.trim())?Number.parseInt(e,8):null}function yB(e,t){let n=_C(e),r=v=>{let T=t.get(v);return T===void 0?null:Ma(T,!0)??null},s=v=>{let T=t.get(v);return T===void 0?void 0:Ma(T,!0)},o=[s("---"),s("+++")],i=yC(n,o),a=(i?n?.whole:n?.bare)??null,[c,u]=o.map(v=>v==null||i?v:v.includes("/")||a===null?Fo(v):void 0),l=r("rename from")??r("rename old"),d=r("rename to")??r("rename new"),p=r("copy from"),f=r("copy to"),m=t.has("new file mode")||c===null,h=t.has("deleted file mode")||u===null,g=/^([0-9a-f]{4,64})\.\.([0-9a-f]{4,64})(?: ([0-7]{6}))?$/.exec(t.get("index")??""),_=Na(g?.[3]);return{oldPath:m?null:l??p??c??a,newPath:h&&!m?null:d??f??u??a,change:m?"add":h?"delete":l!==null?"rename":p!==null?"copy":"modify",oldMode:Na(t.get("old mode"))??Na(t.get("deleted file mode"))??(m?null:_),newMode:Na(t.get("new mode"))??Na(t.get("new file mode"))??(h?null:_),oldId:g?.[1]??null,newId:g?.[2]??null,binary:t.has("Binary files")||t.has("GIT binary patch")}}var kC=/^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;function bB(e,t,n,r){let s=f=>({piece:null,code:"bad-hunk",why:f}),o=n(t)+1;if(o-t>Gn)return{piece:null,code:"too-long-line",why:`has a header longer than ${Gn} bytes`};let i=kC.exec(e.slice(t,o));if(!i)return s("has a header that cannot be read");let a=Number(i[2]??1),c=Number(i[4]??1);if(a+c===0)return s("has no lines");let u=!1,l=o,d=o;for(;a>0||c>0;){if(o>=e.length)return{piece:null,code:"truncated-diff",why:"ends before all its lines are there"};d=o;let f=e.charCodeAt(o),m=n(o);if(f===43)c--;else if(f===45)a--;else{if(f===92&&o===l)return s("begins with a line that belongs to no other");if(f===92)u||=!e.startsWith("\\ No newline at end of file",o)||m-o!==28;else if(f===32||f===10||f===13&&m===o+1)a--,c--;else return s("has fewer lines than its header says")}if(a<0||c<0)return s("has other lines than its header says");o=m+1}if(/^-- ?\r?$/.test(e.slice(d,Math.min(o-1,d+5)))&&/^\d+\.\d[\w.-]*\s/.test(e.slice(o,o+40)))return s("has fewer lines than its header says");for(;o<e.length&&e.charCodeAt(o)===92;){let f=n(o);u||=!e.startsWith("\\ No newline at end of file",o)||f-o!==28,o=f+1}if(wB(e,o,n,r))return s("has more lines than its header says");let p=Number(i[2]??1)+Number(i[4]??1);return{piece:!0,next:Math.min(o,e.length),lines:p,foreign:u}}function wB(e,t,n,r){let s=e.charCodeAt(t);if(s!==43&&s!==45&&s!==32||r(t))return!1;let o=e.slice(t,Math.min(n(t),t+100)).trimEnd();return o!=="--"&&o!=="---"&&o!==""}function vB(e){if(e.length===0)return[];let[t]=(0,vC.default)(`--- a
+++ b
${e.join("")}`);return(t?.chunks??[]).map(n=>{let r=[];for(let u of n.changes){if(u.content.startsWith("\\")){let d=r.at(-1);d&&(d.noEol=!0);continue}let l=u.type==="add"?"+":u.type==="del"?"-":" ";r.push({kind:l,text:u.content.slice(1)})}let{oldStart:s,oldLines:o,newStart:i,newLines:a}=n,c=n.content.replace(kC,"").replace(/^ /,"").trimEnd();return{oldStart:s,oldLines:o,newStart:i,newLines:a,section:c,lines:r}})}var Bl=e=>ee(_e(e.slice(0,1e3)),120);function TC(e,t){let{resolve:n,tree:r}=e,{base:s,head:o}=t.fetched,i={resolve:n,tree:r,lastRelease:e.lastRelease,range:async()=>await dC(e,s,o)===0?null:cC(e,`${s}..${o}`,Xh),diff:a=>lC(e,a,o,Xh)};return oC(i,t)}async function SC(e,t){try{let n=await ru(e);try{return await t(n)}finally{n.close()}}catch(n){throw n instanceof ne?new O("permanent",n.message.replaceAll(e,"the mirror")):n}}ze();eg();$t();H();var ql=["text","json","sarif","markdown","github","gcc","codequality","mail"],jn=(...e)=>({value:"FORMAT",choices:e,short:"f",help:`how to print: ${e.join(", ")} (default: text)`}),Da=e=>({value:"LEVEL",choices:["error","warning","never"],help:`exit with 1 from this severity on: error, warning, never (default: ${e})`}),Ua={short:"q",help:"findings only: no tables, no notes, no progress"},tg={config:{value:"FILE",help:"use this configuration instead of the repository's own"},"no-config":{help:"use no configuration, only the defaults"}},Zl=e=>({value:"DIR",help:e}),Wl="the configuration's, else error";var SB={check:{operands:"[INPUT\u2026 | A..B] [--repo DIR]",summary:"review one patch series",about:["INPUT is an mbox (plain or .gz), a mail, a file of git format-patch, a folder of such files, a plain diff, or - for standard input. Several inputs are one series, in the order of their [PATCH n/m].","With --repo, or in a clone of QEMU, the series is applied in memory to a revision of that repository, so that whole files are read and not only hunks; its work tree is never touched. A..B are the commits of that range, their merges included; without INPUT and range it is @{upstream}..HEAD."],options:{repo:Zl("a git repository with QEMU, bare or not (default: the current folder, if it is in one)"),"no-repo":{help:"judge the hunks alone, also in a clone of QEMU"},base:{value:"REV",help:"apply the series here (default: its base-commit if DIR has it, else DIR's HEAD)"},series:{value:"MESSAGE-ID",help:"of several series in the input, the one with this mail (default: the newest)"},format:jn(...ql),"fail-on":Da(Wl),...tg,quiet:Ua},examples:[["check series.mbox","judge the hunks of a series"],["check series.mbox --repo ~/qemu","judge whole files, on the base of the series"],["check","in a clone of QEMU: judge what the branch has and its upstream does not"],["check --repo ~/qemu origin/master..HEAD","judge the commits of a branch"],["git format-patch --stdout -3 | vmsd-warden check -","judge what is about to be sent"],["check series.mbox --format mail","write replies to the patches, ready to be edited"]]},audit:{operands:"[--repo DIR] [--rev REV]",summary:"list each target's registration in a tree, and what is wrong",about:["Nothing is checked out: the files are read from git."],options:{repo:Zl("a git repository with QEMU (default: the current folder)"),rev:{value:"REV",help:"the revision to read (default: HEAD)"},format:jn(...ql),"fail-on":Da(Wl),...tg,quiet:Ua},examples:[["audit --repo ~/qemu","the newest commit"],["audit --repo ~/qemu --rev v6.0.0 --format json","a release, for a script"]]},history:{operands:"[--repo DIR] [RANGE]",summary:"judge every commit of a range on its own",about:["Each non-merge commit of RANGE (default: all of HEAD) is judged against its parent; only commits with findings are printed. JSON is one object a line."],options:{repo:Zl("a git repository with QEMU (default: the current folder)"),format:jn("text","json"),"fail-on":Da("never"),...tg,quiet:Ua},examples:[["history --repo ~/qemu v5.2.0..v6.0.0","a development cycle"],["history --repo ~/qemu --format json > findings.ndjson","all of history, for a script"]]},layout:{operands:"[--repo DIR] [--rev REV | A..B] [BUILD\u2026]",summary:"list what each CPU sends when it migrates, or what changed in it",about:["For each build (riscv64 is what qemu-system-riscv64 is built from; default: all) the sections of the CPU in a stream, their descriptions with versions, fields and subsections. The macros of the tree itself are expanded, nothing is checked out or built, and what the source does not tell is said to be unknown.","With A..B: for each build, what becomes of the CPU of a guest saved at A when B loads it (loads, refused, misread, unknown), whether that was declared by a version, what differs, and where in the stream the two part. Exits with 1 when something is misread without being declared."],options:{repo:Zl("a git repository with QEMU (default: the current folder)"),rev:{value:"REV",help:"the revision to read (default: HEAD)"},format:jn("text","json")},examples:[["layout --repo ~/qemu riscv64","the newest commit"],["layout --repo ~/qemu --rev v10.0.0 --format json","all builds of a release, for a script"],["layout --repo ~/qemu v11.0.0..HEAD","what the next release breaks, before it is made"]]},review:{operands:"[ADDRESS | --event FILE]",summary:"review a pull or merge request once, without a server",about:["Writes what the bot would write. ADDRESS is that of a pull request on GitHub or of a merge request on GitLab. In a job of either it may be left out: the event (GITHUB_EVENT_PATH) or the variables of the merge request pipeline say what is meant. FILE is such an event: pull_request, pull_request_target, issue_comment and pull_request_review_comment (/vmsd commands), merge_group, schedule and workflow_dispatch (every open change without a check).","The token is GITHUB_TOKEN or GITLAB_TOKEN; where a job has only CI_JOB_TOKEN, the job itself tells what was found. It goes to GITHUB_URL or GITLAB_URL alone (default: github.com, gitlab.com, or where the job runs). The change is read with git and never checked out or run; what was posted before is known by its marks, so that nothing is said twice.","It ends as check does, and with 2 when something could not be written, with the reason."],options:{event:{value:"FILE",help:"a CI event as JSON, in place of ADDRESS"},"dry-run":{help:"print what would be written, and write nothing"},comment:{value:"WHERE",choices:["inline","summary","off"],help:"where findings are commented: inline, summary, off (default: the configuration's, else inline)"},cache:{value:"DIR",help:"keep what git fetches here (default: ~/.cache/vmsd-warden)"},output:{value:"DIR",help:"write vmsd-warden.json, vmsd-warden.sarif and gl-code-quality-report.json here"},format:jn(...ql),"fail-on":Da(Wl),quiet:Ua},examples:[["review https://github.com/OWNER/NAME/pull/7 --dry-run","what would be said there"],["review https://gitlab.com/GROUP/NAME/-/merge_requests/7","with GITLAB_TOKEN set"],['review --event "$GITHUB_EVENT_PATH"',"in a workflow"]]},rules:{operands:"",summary:"list the rules",about:[],options:{format:jn("text","json","markdown")},examples:[["rules","id, severity and title of each"]]},explain:{operands:"RULE",summary:"explain a rule: its reason, the evidence, how to fix a finding",about:[],options:{format:jn("text","json","markdown")},examples:[["explain type-flip","why a CPU must not change its type"]]},serve:{operands:"",summary:"run the bot: webhooks, reviews, and the page of what is set up",about:["It is configured by the environment, or by a file .env in the current folder; .env.example lists the variables. Without credentials it runs in local mode: POST /api/check reviews what it is sent.","With DATABASE_URL the roles can be processes of their own, on several machines. The embedded database in DATA_DIR has room for one process."],options:{role:{value:"ROLE",choices:["all","web","worker"],help:"web takes webhooks, worker reviews, all does both (default: all)"}},examples:[["serve","local mode, or everything in one process"],["serve --role worker","one more worker on the database at DATABASE_URL"]]},jobs:{operands:"[list | retry ID]",summary:"list the jobs that wait or have failed for good, and try one again",about:["Asks the server that has DATA_DIR open, if one runs."],options:{format:jn("text","json")},examples:[["jobs","what waits, and what failed with which reason"],["jobs retry ID","try a failed job again"]]},list:{operands:"status|check ID|preview NAME|import [NAME]|deliver NAME",summary:"ask about mailing lists, review a series of one, hand in mails",about:["The lists are those of the file that VMSD_WARDEN_CONFIG names. Asks the server that has DATA_DIR open, if one runs.","import reads a list from its source to the end, with a progress bar, before a server does it; it goes on where it was stopped.","preview prints the mails that a list would have been sent in the last weeks, without sending any: each version of each series is judged as it would have been when it came.","deliver takes one mail on standard input, for a .forward file, procmail, or a pipe of a mail server; when it cannot be stored it exits with 75, so that the mail server tries again.","ID is the Message-Id of any mail of a series, its cover letter or an answer to it, with or without <>; or the address of the mail in the archive of its list, as the browser shows it. The series is reviewed as the server does it, on its base; nothing is sent, and nothing is fetched from the web but the branch of the project."],options:{format:jn(...ql),"dry-run":{help:"of check: print the mails that would be sent, as an mbox (the same as --format mail)"},weeks:{value:"N",help:"of preview: how far back it looks (default: 4)"},"fail-on":Da(Wl),quiet:Ua},examples:[["list preview qemu-devel --weeks 4","what would have been sent, before answers are switched on"],["list preview qemu-devel --format mail > mails.mbox","the same, for a mail program"],["list check MESSAGE-ID --dry-run > mails.mbox","the answers that the list would get"],["list status","what was read of each list, and what is wrong with one"],["list status --format json","the same, for a script"],["list check 20210302145818.46161-1-author@example.org","review the series that has this mail"],["list check https://lore.kernel.org/qemu-devel/MESSAGE-ID/","the same, by its address"],["list import qemu-devel","the first reading of a long list"],["list deliver qemu-devel < mail","hand in one mail"]]},data:{operands:"backup FILE | restore FILE | prune",summary:"back up, restore or clean the stored data",about:["A backup is text, compressed where FILE ends in .gz; it restores on the embedded database and on PostgreSQL alike, into an empty one. Backup and prune may be done while the server runs."],options:{days:{value:"N",help:"prune deliveries older than this (default: RETENTION_DAYS, else 30)"}},examples:[["data backup warden.ndjson.gz","save deliveries, reviews and acceptances"],["data restore warden.ndjson.gz","fill a new DATA_DIR or database"]]},completion:{operands:"bash | zsh | fish",summary:"print the completion script of a shell",about:["Completes commands, options, formats and the names of rules."],options:{},examples:[["completion bash > /etc/bash_completion.d/vmsd-warden","for every user of bash"],["completion fish > ~/.config/fish/completions/vmsd-warden.fish","for yourself, in fish"]]}};var zo=e=>typeof e=="string"?e:null;ze();it();async function gs(e,t,n,r,s){switch(n){case"text":{let{renderText:o}=await Promise.resolve().then(()=>(NC(),MC));return o(e,t,{colour:r.colour,columns:r.columns,quiet:s})}case"json":return(await Promise.resolve().then(()=>(Kl(),DC))).renderJson(e);case"sarif":{let{renderSarif:o}=await Promise.resolve().then(()=>(GC(),LC)),{rules:i}=await Promise.resolve().then(()=>(Ot(),ob)),{rulePage:a,version:c}=await Promise.resolve().then(()=>(eg(),EC)),u=i.map(({id:l,title:d,severity:p})=>({id:l,title:d,severity:p,page:a(l)}));return o(e,t,u,c())}case"markdown":return(await Promise.resolve().then(()=>(Ip(),Ow))).renderMarkdown(e,t);case"github":return(await Promise.resolve().then(()=>(qC(),BC))).renderGithub(e);case"gcc":return(await Promise.resolve().then(()=>(WC(),ZC))).renderGcc(e);case"codequality":return(await Promise.resolve().then(()=>(KC(),HC))).renderCodeQuality(e);case"mail":return(await Promise.resolve().then(()=>(tA(),eA))).renderMail(e,t)}}function ag(e,t){let n={never:[],error:["error"],warning:["error","warning"]}[t];return e.some(r=>r.accepted===void 0&&n.includes(r.severity))?1:0}$t();H();var fd={github:e=>Dg(e.GITHUB_URL||e.GITHUB_SERVER_URL||"https://github.com"),gitlab:e=>Dg(e.GITLAB_URL||e.CI_SERVER_URL||"https://gitlab.com")},X6={github:"GITHUB_URL",gitlab:"GITLAB_URL"},Dg=e=>e.trim().replace(/\/+$/,"");function Ug(e,t){let n=/^https?:\/\//i.test(e)?e:`https://${e}`,r=URL.canParse(n)?new URL(n):null,s=JSON.stringify(ee(e,200)),o=null;for(let a of r?Object.values(Vs):[]){let c=new URL(fd[a.platform](t)),u=c.pathname.replace(/\/?$/,"/"),l=r.pathname.startsWith(u)?r.pathname.slice(u.length):"",[,d,p]=/^(.+?)\/(?:pull|-\/merge_requests)\/(\d+)\.patch$/.exec(a.patchesOf(l)??"")??[];if(d!==void 0){if(r.host===c.host)return{platform:a.platform,repository:d,change:Number(p)};o??=a.platform}}if(o!==null){let a=X6[o];throw new Y(`${s} is not at ${fd[o](t)}, which the token is for: set ${a}=${r.origin}, and the token of ${r.host}`)}let i=Object.values(Vs).map(a=>`${fd[a.platform](t)}/${a.changeExample}`);throw new Y(`${s} is no address of a change: ${i.join(", or ")}`)}var W1=["GITHUB_TOKEN","GITLAB_TOKEN","CI_JOB_TOKEN","INPUT_TOKEN"];async function H1({platform:e,repository:t},n,r,s){let o=fd[e](n);if(e==="github"){let p=n.GITHUB_TOKEN?.trim()||null;if(p===null&&!s)throw new Y('GITHUB_TOKEN is not set: it takes "pull-requests: write" and "checks: write"');let{connectToken:f}=await Promise.resolve().then(()=>(A1(),C1)),m=n.GITHUB_API_URL||(o==="https://github.com"?"https://api.github.com":`${o}/api/v3`);return{...f({token:p,githubUrl:o,apiUrl:Dg(m),log:r},{repository:t}),silent:null}}let i=n.GITLAB_TOKEN?.trim()||null,{connectJob:a,connectToken:c}=await Promise.resolve().then(()=>(Z1(),q1));if(i!==null){let p={place:"status",why:null};return{...c({url:o,token:i,log:r},{repository:t}),outlet:p,silent:null}}let u=Lg(n);if(!u||!n.CI_JOB_TOKEN)throw new Y('GITLAB_TOKEN is not set: a token of the project with the scope "api" and the role Developer');let l="GITLAB_TOKEN is not set, and CI_JOB_TOKEN writes no comments: the job tells what was found",d={place:"job",why:l};return{...a({url:o,token:n.CI_JOB_TOKEN},u),outlet:d,silent:l}}function Lg(e){let t=o=>e[o]??"",n=Number(t("CI_MERGE_REQUEST_IID")),r=t("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA")||t("CI_COMMIT_SHA");if(!Number.isSafeInteger(n)||n<1||!/^[0-9a-f]{40,64}$/.test(r))return null;let s=t("CI_MERGE_REQUEST_PROJECT_ID");return{platform:"gitlab",repository:t("CI_MERGE_REQUEST_PROJECT_PATH"),.../^[1-9]\d*$/.test(s)&&{repositoryId:s},change:n,state:"open",head:r,base:{branch:t("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),commit:t("CI_MERGE_REQUEST_DIFF_BASE_SHA")||r},defaultBranch:t("CI_DEFAULT_BRANCH")||t("CI_MERGE_REQUEST_TARGET_BRANCH_NAME"),title:t("CI_MERGE_REQUEST_TITLE"),body:t("CI_MERGE_REQUEST_DESCRIPTION"),author:t("GITLAB_USER_LOGIN"),url:`${t("CI_MERGE_REQUEST_PROJECT_URL")}/-/merge_requests/${n}`,isPrivate:t("CI_PROJECT_VISIBILITY")!=="public",isArchived:!1}}hc();H();H();var Q6=512*1024*1024;function K1(e,t=Q6){return nq(e,()=>{let n=rn.openSync(e,"r");try{let r=[];for(let s=0;;){let o=new Uint8Array(262144),i=rn.readSync(n,o,0,o.length,null);if(i===0)return eq(r);if(s+=i,s>t)throw tq(e);r.push(o.subarray(0,i))}}finally{rn.closeSync(n)}})}var eq=e=>e.length===1?e[0]:Buffer.concat(e),tq=e=>new Y(`${e} is too large: more than 512 MB in all are not read`);function nq(e,t){try{return t()}catch(n){if(n instanceof Y)throw n;return rq(e,n)}}function rq(e,t){let n={ENOENT:"there is no such file or folder",EACCES:"permission denied",EISDIR:"it is a folder",ELOOP:"too many symbolic links",ENAMETOOLONG:"the name is too long"};throw new Y(`cannot read ${e}: ${n[t.code??""]??t.message}`)}async function jI(e,t,n){if(e!==null&&t!==null)throw new Y("say ADDRESS or --event FILE, not both (see vmsd-warden review --help)");if(e!==null)return Jo(Ug(e,n));let r=t??(n.GITHUB_EVENT_PATH||null);if(r!==null)return r5(r,n);let s=Lg(n);if(s)return Jo(s);if(n.GITLAB_CI&&n.CI_PIPELINE_SOURCE==="schedule"&&n.CI_PROJECT_PATH)return{do:"sweep",platform:"gitlab",repository:n.CI_PROJECT_PATH};throw new Y(n.GITLAB_CI?'this pipeline is of no merge request: run the job with rules: if: $CI_PIPELINE_SOURCE == "merge_request_event"':"nothing to review: name the address of a pull or merge request, or --event FILE (see vmsd-warden review --help)")}var Jo=({platform:e,repository:t,repositoryId:n,change:r})=>{let s={platform:e,repository:t,change:r,...n!==void 0&&{repositoryId:n}};return{do:"review",platform:e,repository:t,key:s}};async function r5(e,t){let n;try{if(n=Es(new TextDecoder().decode(K1(e,64<<20))),n===null||typeof n!="object")throw new SyntaxError("no object")}catch(r){throw r instanceof Y?r:new Y(`${e} is no JSON: --event takes the file that GITHUB_EVENT_PATH names`)}try{return await(typeof n.object_kind=="string"?s5(n):o5(n,t))}catch(r){throw r?.name!=="ZodError"?r:new Y(`${e} does not look like an event as its forge describes it`)}}async function s5(e){let{reduce:t}=await Promise.resolve().then(()=>(PI(),$I));return VI(t(e,{newCommandLines:Rp}),"gitlab","")}async function o5(e,t){let{reduce:n}=await Promise.resolve().then(()=>(GI(),LI)),r=t.GITHUB_EVENT_NAME||i5(e),s=r==="pull_request_target"?"pull_request":r,o=e.repository?.full_name,i=typeof o=="string"?o:t.GITHUB_REPOSITORY??"",a={platform:"github",repository:i};if(s==="schedule"||s==="workflow_dispatch"){let{change:l=""}=e.inputs??{},d=String(l).trim();if(d==="")return{do:"sweep",...a};if(/^https?:/i.test(d))return Jo(Ug(d,t));if(/^#?[1-9]\d{0,8}$/.test(d))return Jo({...a,change:Number(d.replace("#",""))});throw new Y('the input "change" is no number and no address of a pull request')}let{events:c}=n(s,e,{appId:0,newCommandLines:Rp}),[u=null]=c;return!u&&s==="pull_request"&&Number.isSafeInteger(e.number)?Jo({...a,change:Number(e.number)}):VI(u,"github",i)}function i5({comment:e,issue:t,pull_request:n,merge_group:r,inputs:s}){if(r)return"merge_group";if(e)return t?"issue_comment":"pull_request_review_comment";if(n)return"pull_request";if(s)return"workflow_dispatch";throw new Y("what the event is about cannot be seen: set GITHUB_EVENT_NAME to its name")}function VI(e,t,n){switch(e?.kind){case"change":return Jo({...e,platform:t});case"command":return{do:"command",platform:t,repository:e.repository,event:e};case"queue":return{do:"queue",platform:t,repository:e.repository,event:e};default:return{do:"nothing",platform:t,repository:n,why:"the event asks for nothing"}}}Ur();H();ze();var a5={json:"vmsd-warden.json",sarif:"vmsd-warden.sarif",codequality:"gl-code-quality-report.json"},c5=1e6,qI=({content:e})=>new Map(e.excerpts),BI=(e,t)=>e.findings.filter(n=>n.accepted===void 0&&n.severity===t).length;async function ZI(e,t,n,r){let{report:s}=e.content,o={verdict:e.conclusion,errors:String(BI(s,"error")),warnings:String(BI(s,"warning"))};if(t!==null){ey(t,()=>rn.mkdirSync(t,{recursive:!0}));for(let[i,a]of Object.entries(a5)){let c=await gs(s,qI(e),i,r,!0),u=`${t.replace(/\/+$/,"")}/${a}`;ey(u,()=>rn.writeFileSync(u,c)),o[i]=u}}KI(n.GITHUB_OUTPUT,Object.entries(o).map(([i,a])=>`${i}=${a.replace(/[\r\n]/g," ")}
`).join(""))}async function WI(e,t,n){if(!t.GITHUB_STEP_SUMMARY)return;let r=await gs(e.content.report,qI(e),"markdown",n,!1);KI(t.GITHUB_STEP_SUMMARY,`${r.slice(0,c5)}
`)}function HI({key:e,review:t,writes:n}){let r=`${e.repository}#${e.change}`,s=n.flatMap(a=>{switch(a.do){case"create-thread":{let{path:c,line:u}=a.place;return[`a comment on ${z(u===null?c:`${c}:${u}`)}:`,...Q_(a.body)]}case"create-summary":return["a comment on the change:",...Q_(a.body)];case"update":return[`a new text for the comment ${z(a.comment)}:`,...Q_(a.body)];case"check":{let{conclusion:c,title:u,annotations:l}=a.content;return[`the check: ${c}, ${z(u)}, ${Xe(l.length,"annotation")}`]}case"resolve":case"reopen":return[`${a.do} the thread ${z(a.thread)}`];default:return[`${a.do} the comment ${z(a.comment)}`]}}),o=n.length?`${r}: ${Xe(n.length,"thing")} would be written.`:`${r}: nothing would be written.`,i=t?[`verdict: ${t.conclusion}, ${z(t.title)}`]:[];return`${[o,...i,...s].join(`
`)}
`}var Q_=e=>e.split(`
`).map(t=>`    ${z(t)}`);async function ty(e,t,n,r){let s=t.GITHUB_ACTIONS==="true";await n.out(s?`::stop-commands::${r}
${e}
::${r}::
`:e)}function KI(e,t){e&&ey(e,()=>rn.appendFileSync(e,t))}function ey(e,t){try{t()}catch(n){throw new Y(`cannot write ${e}: ${n.message}`)}}var p5=4,f5=90;async function XI(e,t,n,r){if(e.length>1)throw new Y("review takes one address (see vmsd-warden review --help)");let s={...r};for(let d of W1)delete r[d];let o=await jI(e[0]??null,zo(t.event),s),i=d=>{t.quiet||n.err(`vmsd-warden: ${z(d)}
`)};if(o.do==="nothing")return i(o.why),0;let a=null,c=g5(s.RUNNER_DEBUG==="1"?n.err:()=>{},d=>{a=d}),u=await H1(o,s,c,t["dry-run"]===!0);u.silent!==null&&i(u.silent);let l=Ww({forge:u.forge,mirrors:Tv({dataDir:l5(zo(t.cache)??h5(s)),access:{[o.platform]:u.gitAccess},forges:Vs,log:c}),judge:d=>SC(d.fetched.gitDir,p=>TC(p,d)),clock:{now:()=>new Date},log:c,dryRun:t["dry-run"]===!0,signal:new AbortController().signal,rulePage:Qh,override:{...t["fail-on"]&&{failOn:t["fail-on"]},...u.silent!==null?{comment:"off"}:t.comment&&{comment:t.comment}}});return m5({reviews:l,connected:u,options:t,variables:s,terminal:n,idle:()=>a},o)}async function m5(e,t){let{reviews:n}=e;switch(t.do){case"review":return ny(e,await Kd(()=>n.change(t.key)));case"command":{let r=await Kd(()=>n.command(t.event));return r?ny(e,r):0}case"queue":{let r=await Kd(()=>n.queue(t.event));return r?ag(r.report.findings,r.settings.failOn):0}case"sweep":{let r=0;for(let s of await Kd(()=>n.sweep()))await ny(e,s)===2&&(r=2);return r}}}async function Kd(e){for(let t=1;;t+=1)try{return await e()}catch(n){let r=n instanceof O&&n.retry?n.after??2**t:null;if(r===null||t===p5||r>f5)throw n;await d5(r*1e3)}}async function ny(e,t){let{options:n,variables:r,terminal:s,connected:o}=e,{review:i,judged:a,key:c}=t,u=`${c.repository}#${c.change}`;if(!i||!a){let _=e.idle();if(_==="gone")throw new Y(`${u} is not there, or the token may not see it: is the address right?`);return s.err(`vmsd-warden: ${z(u)} is ${_??"not to be reviewed"}: nothing to review
`),0}let{report:l,excerpts:d,trouble:p}=i.content,f=ag(l.findings,a.settings.failOn),m=zo(n.format)??"text";if(n["dry-run"]){let _={schema:"vmsd-warden/plan/v1",change:c,verdict:i.conclusion,writes:t.writes},y=m==="json"?`${JSON.stringify(_,null,2)}
`:HI(t);return await ty(y,r,s,JI()),f}let h=n.quiet===!0,g=await gs(l,new Map(d),m,s,h);await ty(g,r,s,JI()),r.GITHUB_ACTIONS==="true"&&o.outlet.place!=="check"&&m!=="github"&&await s.out(await gs(l,new Map(d),"github",s,h)),await WI(i,r,s),await ZI(i,zo(n.output),r,s),!h&&o.outlet.place==="job"&&o.outlet.why!==null&&!o.silent&&s.err(`vmsd-warden: no check could be written, the job says it: ${z(o.outlet.why)}
`);for(let _ of p)s.err(`vmsd-warden: ${z(u)}: ${z(_)}
`);return p.length?2:f}function h5(e){return YI(e.XDG_CACHE_HOME||YI(u5(),".cache"),"vmsd-warden")}function g5(e,t){let n=r=>(s,o)=>{o==="nothing to review"&&t(String(s.state)),e(`${r}: ${o} ${z(JSON.stringify(s,_5))}
`)};return{debug:n("debug"),info:n("info"),warn:n("warn"),error:n("error")}}var _5=(e,t)=>t instanceof Error?t.message:typeof t=="bigint"?String(t):t;H();ze();var{env:Yd}=process,Jd=e=>Yd[`INPUT_${e.toUpperCase()}`]?.trim()??"",QI=Jd("token");QI!==""&&(Yd.GITHUB_TOKEN=QI);var eF={output:`${Yd.RUNNER_TEMP||"."}/vmsd-warden`};for(let e of["fail-on","comment","cache"])Jd(e)!==""&&(eF[e]=Jd(e));var y5=ep(2,()=>process.stderr),tF={colour:!1,columns:120,progress:null,out:ep(1,()=>process.stdout),err:e=>{y5(e).catch(()=>{})}},b5=e=>{tF.out(`::error title=vmsd-warden::${z(e).replaceAll("%","%25").replace(/\s+/g," ")}
`)};try{let e=Jd("address");process.exit(await XI(e===""?[]:[e],eF,tF,Yd))}catch(e){let t=!(e instanceof Y);b5(t?`a mistake in vmsd-warden, please report it: ${e?.stack??e}`:e.message),process.exit(2)}
