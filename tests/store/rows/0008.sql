-- A record has its publisher's own key and every print of its meeting; what other votes contradict is set aside.
INSERT INTO vote_claim (claim, reading, first_line, last_line, cluster, organ, resolution, draft, meeting, date, dates, title,
    agenda, outcome, tally, modality, yes, no, abstain, absent, members, chapter_vii, sponsors, subjects, ballots, ballot_scope,
    part, link, record_id, meetings) VALUES
  (1, 1, 4, 140, 'SC:R:2680', 'SC', 'S/RES/2680(2023)', 'S/2023/215', 'S/PV.9292', '2023-03-23',
   '2023-03-23' || char(9) || 'cover page', 'Extends the mandate of the Panel of Experts', 'Non-proliferation/DPRK', 'adopted',
   'Adopted unanimously', 'vote', 15, NULL, NULL, NULL, NULL, 1, 'United States of America', 'SANCTIONS COMPLIANCE',
   'y' || char(9) || '63' || char(9) || 'ALBANIA' || char(9) || char(10)
     || 'y' || char(9) || '64' || char(9) || 'BRAZIL' || char(9) || char(10)
     || 'y' || char(9) || '65' || char(9) || 'CHINA' || char(9) || char(10), 'all', NULL, NULL, NULL, NULL);
INSERT INTO vote_set_aside (vote, field, value) VALUES (1, 'meeting', 'S/PV.9278');
