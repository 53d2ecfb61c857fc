/** What people put at the head of things to do. */
const ACTIONS: ReadonlySet<string> = new Set(
  "accept add address adjust agree allow analyze analyse announce answer apologize apply approve arrange ask assemble assign attend audit backup bake bathe begin bring brush build buy calculate call cancel change charge chase chat check choose clean clear close collect compare compile complete compose configure confirm connect contact cook copy create cut debug decide deliver deploy deposit design develop discuss distribute do donate download draft draw drive drop dust eat edit email empty enroll enter evaluate exercise explain export extend fax feed fetch figure file fill finalise finalize find finish fix fold follow forward get give go grab greet grocery grade hand hang hire hold hook implement improve inform inspect install investigate invite invoice iron join jog keep learn leave let list listen load lock log look mail make manage measure meet mend merge message migrate mop move mow negotiate notify open order organise organize pack paint park patch pay phone pick plan plant play polish post practice practise prepare present print process proofread publish pull purchase push put read rebook recharge record recycle refactor refill refund register release remove renew rent repair replace reply report request research reschedule reserve respond restart restock return review revise rinse run save scan schedule scrub search see sell send set set-up setup share ship shop sign sketch sleep sort speak start stop stock stretch study submit subscribe switch sync take talk teach tell test text thank tidy train transfer translate travel trim try turn unplug unpack update upgrade upload vacuum validate verify visit vote wake walk wash watch water wear weigh wipe withdraw work wrap write".split(
    " ",
  ),
);

/** True when a phrase begins as a thing to do: "call mom", "pick up the car". */
export function startsWithAction(phrase: string): boolean {
  const [first = ""] = /^[a-z-]+/i.exec(phrase) ?? [];
  return ACTIONS.has(first.toLowerCase());
}
